-- Why: what a text that changed or went was like is told no more.
DELETE FROM likely_copy WHERE post_id = :post OR original_id = :original
