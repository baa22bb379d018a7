-- Why: a person's word is written through at once; a later one on the same value takes its place.
INSERT INTO correction (post_id, id, slot, value, number, run, read_slot, read_value, span_start, span_end, quote,
    words_before, words_after, orphan, withdrawn, changed)
VALUES (:post, :id, :slot, :value, :number, :run, :read_slot, :read_value, :span_start, :span_end, :quote,
    :words_before, :words_after, :orphan, :withdrawn, :changed)
ON CONFLICT (post_id, id) DO UPDATE SET slot = excluded.slot, value = excluded.value, number = excluded.number,
    run = excluded.run, read_slot = excluded.read_slot, read_value = excluded.read_value,
    span_start = excluded.span_start, span_end = excluded.span_end, quote = excluded.quote,
    words_before = excluded.words_before, words_after = excluded.words_after, orphan = excluded.orphan,
    withdrawn = excluded.withdrawn, changed = excluded.changed
