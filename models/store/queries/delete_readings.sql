-- Why: readings of an older text or extractor are replaced whole.
DELETE FROM reading WHERE post_id = :post
