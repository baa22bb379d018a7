-- Why: a facet counts the posts that state each value within any filter.
SELECT value, CAST(group_concat(post_id) AS BLOB) FROM reading WHERE slot = :slot GROUP BY value
