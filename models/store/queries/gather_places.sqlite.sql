-- Why: threads are few beside posts; where each stands tells where its posts do.
SELECT CAST(group_concat(id) AS BLOB) FROM thread GROUP BY service, place ORDER BY service, place
