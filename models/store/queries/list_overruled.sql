-- Why: what the extractor read of a post that a person corrected.
SELECT slot, value, number, span_start, span_end, run, rule FROM overruled_reading WHERE post_id = :post
ORDER BY ordinal
