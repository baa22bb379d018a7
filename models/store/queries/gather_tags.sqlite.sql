-- Why: a facet counts the posts of each tag within any filter.
SELECT tag, CAST(group_concat(post_id) AS BLOB) FROM finding_tag GROUP BY tag
