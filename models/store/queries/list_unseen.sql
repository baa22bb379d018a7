-- Why: what a service showed once and leaves out of a thread that was read whole was deleted there.
SELECT comment FROM post JOIN thread ON thread.id = post.thread_id
WHERE thread.service = :service AND thread.kind = :kind AND thread.number = :number
    AND thread.repository = :repository AND comment <> '' AND post.live = 1 AND deleted = 0 AND fetched < :since
    AND (:any_from = 1 OR written >= :written_from) AND (:any_until = 1 OR written <= :written_until)
ORDER BY post.id
