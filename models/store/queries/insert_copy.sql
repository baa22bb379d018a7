-- Why: one suggestion; a text that changed or went while it was looked for has no sketch any more.
INSERT INTO likely_copy (post_id, ordinal, original_id, likeness, percent)
SELECT post_id, :ordinal, :original, :likeness, :percent FROM post_sketch
WHERE post_id = :post AND EXISTS (SELECT 1 FROM post_sketch AS other WHERE other.post_id = :other)
