-- Why: threads and posts of each service.
SELECT service, COUNT(*), COALESCE(SUM((SELECT COUNT(*) FROM post WHERE post.thread_id = thread.id)), 0)
FROM thread GROUP BY service ORDER BY service
