-- Why: tags are replaced whole.
DELETE FROM finding_tag WHERE post_id = :post
