-- Why: one row a value.
INSERT INTO reading (post_id, ordinal, slot, value, number, span_start, span_end, run, rule)
VALUES (:post, :ordinal, :slot, :value, :number, :span_start, :span_end, :run, :rule)
