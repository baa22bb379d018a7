-- Why: few posts are corrected; the others need not be asked about one by one.
SELECT DISTINCT post_id FROM correction
