-- Why: the full-text index is made anew, some posts at a time.
SELECT post.id, thread.title, post.comment, post.text
FROM post JOIN thread ON thread.id = post.thread_id
WHERE post.id > :after AND post.deleted = 0 ORDER BY post.id LIMIT :count
