-- Why: all posts that a filter leaves, as one value.
SELECT CAST(group_concat(post.id) AS BLOB) FROM post {joins} {conditions}
