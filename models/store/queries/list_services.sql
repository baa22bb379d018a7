-- Why: a facet counts the posts of each service; what the largest has is told by the others.
SELECT service FROM thread GROUP BY service ORDER BY COUNT(*) DESC, service
