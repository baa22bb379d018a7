-- Why: one row a tag, so that posts are found by it.
INSERT INTO finding_tag (post_id, ordinal, tag) VALUES (:post, :ordinal, :tag)
