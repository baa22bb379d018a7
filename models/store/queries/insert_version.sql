-- Why: an edit does not take away what was quoted before.
INSERT INTO post_version (post_id, ordinal, edited, fetched, text)
VALUES (:post, (SELECT COUNT(*) FROM post_version WHERE post_id = :post), :edited, :fetched, :text)
