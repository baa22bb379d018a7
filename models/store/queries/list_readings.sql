-- Why: the values of one post, in the order of its text.
SELECT slot, value, number, span_start, span_end, run, rule FROM reading WHERE post_id = :post ORDER BY ordinal
