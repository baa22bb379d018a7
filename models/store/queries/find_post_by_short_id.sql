-- Why: a corpus file leaves the repository out; a thread that was stored under this form comes first.
SELECT post.id, thread.printed_id FROM post JOIN thread ON thread.id = post.thread_id
WHERE thread.service = :service AND thread.kind = :kind AND thread.number = :number AND post.comment = :comment
ORDER BY CASE WHEN thread.printed_id = :printed_id THEN 0 ELSE 1 END, thread.id LIMIT 2
