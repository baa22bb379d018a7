-- Why: a printed id in full names one post.
SELECT post.id FROM post JOIN thread ON thread.id = post.thread_id
WHERE thread.service = :service AND thread.kind = :kind AND thread.number = :number
    AND thread.repository = :repository AND post.comment = :comment
