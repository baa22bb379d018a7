-- Why: what a person claims, in the order of their writing.
SELECT id, sentence, withdrawn, changed FROM own_claim ORDER BY id
