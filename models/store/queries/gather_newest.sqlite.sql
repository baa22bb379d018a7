-- Why: the order of a million posts, as one value.
SELECT CAST(group_concat(id) AS BLOB) FROM (SELECT id FROM post ORDER BY written DESC, id DESC)
