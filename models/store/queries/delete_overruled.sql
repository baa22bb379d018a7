-- Why: what the extractor read is replaced whole.
DELETE FROM overruled_reading WHERE post_id = :post
