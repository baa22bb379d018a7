-- Why: where the posts of each thread begin and end, as one value: "7:1,3 8:4,9". Two looks into an index for each of
-- fifty thousand threads, where a list of their posts would be a million.
SELECT CAST(group_concat(id || ':' || first || ',' || last, ' ') AS BLOB) FROM (
    SELECT id, (SELECT MIN(post.id) FROM post INDEXED BY post_by_thread WHERE post.thread_id = thread.id) AS first,
        (SELECT MAX(post.id) FROM post INDEXED BY post_by_thread WHERE post.thread_id = thread.id) AS last
    FROM thread)
