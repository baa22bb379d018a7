-- Why: what carries a person's claims.
SELECT claim_id, id, post_id, span_start, span_end, quote, words_before, words_after, orphan, withdrawn
FROM own_claim_quote ORDER BY claim_id, id
