-- Why: the posts of a thread that was stored in several goes lie between those of others.
SELECT CAST(group_concat(id) AS BLOB) FROM post WHERE thread_id = :thread
