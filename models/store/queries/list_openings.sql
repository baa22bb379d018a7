-- Why: the lines of a place's forms are told by how many of its threads begin with them.
SELECT post.id, place, text
FROM post JOIN thread ON thread.id = post.thread_id
WHERE post.id > :after AND comment = '' AND deleted = 0 ORDER BY post.id LIMIT :count
