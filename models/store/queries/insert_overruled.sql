-- Why: one row a value, as among the readings.
INSERT INTO overruled_reading (post_id, ordinal, slot, value, number, span_start, span_end, run, rule)
VALUES (:post, :ordinal, :slot, :value, :number, :span_start, :span_end, :run, :rule)
