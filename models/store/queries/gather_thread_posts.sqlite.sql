-- Why: which thread each of a million posts is in, one row a thread.
SELECT thread_id, CAST(group_concat(id) AS BLOB) FROM post GROUP BY thread_id
