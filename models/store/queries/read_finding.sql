-- Why: what is said of a post, before something else is; all are NULL where nothing is.
SELECT finding.verdict, finding.note, finding.changed
FROM post LEFT JOIN finding ON finding.post_id = post.id WHERE post.id = :post
