-- Why: a thread that no search names any more may have been deleted; what was seen longest ago is looked at first.
SELECT id, service, repository, kind, number, place FROM thread
WHERE service = :service AND live = 1
    AND EXISTS (SELECT 1 FROM post WHERE post.thread_id = thread.id AND post.live = 1 AND post.deleted = 0)
    AND NOT EXISTS (SELECT 1 FROM found_thread WHERE run_id = :run AND found_thread.service = thread.service
        AND found_thread.kind = thread.kind AND found_thread.number = thread.number
        AND found_thread.repository = thread.repository)
ORDER BY (SELECT MAX(fetched) FROM post WHERE post.thread_id = thread.id), id
LIMIT :limit
