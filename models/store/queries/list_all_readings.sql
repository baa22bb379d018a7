-- Why: the values of many posts in one sweep.
SELECT post_id, slot, value, number, span_start, span_end, run, rule FROM reading ORDER BY post_id, ordinal
