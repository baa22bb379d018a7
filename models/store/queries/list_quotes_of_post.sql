-- Why: an edited post moves what was quoted of it, or takes it away.
SELECT claim_id, id, post_id, span_start, span_end, quote, words_before, words_after, orphan, withdrawn
FROM own_claim_quote WHERE post_id = :post ORDER BY claim_id, id
