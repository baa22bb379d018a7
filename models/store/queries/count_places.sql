-- Why: what each place has brought tells where asking on is worth it.
SELECT thread.service, thread.place, COUNT(DISTINCT thread.id), COUNT(post.id),
    COALESCE(SUM(CASE WHEN post.runs > 0 THEN 1 ELSE 0 END), 0)
FROM thread JOIN post ON post.thread_id = thread.id
GROUP BY thread.service, thread.place ORDER BY COUNT(post.id) DESC, thread.service, thread.place
