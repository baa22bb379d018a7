-- Why: a thread's title stands in the index beside each of its posts.
SELECT id, comment, deleted, text FROM post WHERE thread_id = :thread ORDER BY id
