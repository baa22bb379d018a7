-- Why: a facet counts the posts of each verdict within any filter; those without one are the rest.
SELECT verdict, CAST(group_concat(post_id) AS BLOB) FROM finding WHERE verdict <> '' GROUP BY verdict
