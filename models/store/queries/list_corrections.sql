-- Why: what a person corrected in one post, in the order of their doing.
SELECT id, slot, value, number, run, read_slot, read_value, span_start, span_end, quote, words_before, words_after,
    orphan, withdrawn, changed
FROM correction WHERE post_id = :post ORDER BY id
