-- Why: all texts are read anew, some at a time.
SELECT post.id, printed_id, comment, title, repository, outcome, text
FROM post JOIN thread ON thread.id = post.thread_id
WHERE post.id > :after AND deleted = 0 ORDER BY post.id LIMIT :count
