-- Why: a facet counts the posts of each service.
SELECT DISTINCT service FROM thread
