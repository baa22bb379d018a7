-- Why: threads are few beside posts; where each stands tells where its posts do.
SELECT CAST(group_concat(id) AS BLOB) FROM thread GROUP BY LOWER(title), id ORDER BY LOWER(title), id
