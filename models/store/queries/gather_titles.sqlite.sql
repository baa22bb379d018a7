-- Why: threads are few beside posts; where each stands tells where its posts do. As one value.
SELECT CAST(group_concat(id) AS BLOB) FROM (SELECT id FROM thread ORDER BY LOWER(title), id)
