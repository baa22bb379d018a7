-- Why: what was deleted at its source is looked for wherever it may still stand.
SELECT service, repository, kind, number, comment FROM post JOIN thread ON thread.id = post.thread_id
WHERE deleted = 1 AND (:any_time = 1 OR deleted_at >= :since) ORDER BY post.id
