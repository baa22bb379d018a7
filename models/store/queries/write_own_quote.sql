-- Why: a quote stands where its post has it now.
INSERT INTO own_claim_quote (claim_id, id, post_id, span_start, span_end, quote, words_before, words_after, orphan,
    withdrawn)
VALUES (:claim, :id, :post, :span_start, :span_end, :quote, :words_before, :words_after, :orphan, :withdrawn)
ON CONFLICT (claim_id, id) DO UPDATE SET post_id = excluded.post_id, span_start = excluded.span_start,
    span_end = excluded.span_end, quote = excluded.quote, words_before = excluded.words_before,
    words_after = excluded.words_after, orphan = excluded.orphan, withdrawn = excluded.withdrawn
