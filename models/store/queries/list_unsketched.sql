-- Why: what was not compared with others yet, some at a time.
SELECT post.id, place, text
FROM post JOIN thread ON thread.id = post.thread_id
LEFT JOIN post_sketch ON post_sketch.post_id = post.id AND version = :version
WHERE post.id > :after AND deleted = 0 AND post_sketch.post_id IS NULL ORDER BY post.id LIMIT :count
