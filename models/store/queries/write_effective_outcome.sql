-- Why: lists sort and filter by the verdict where there is one, without looking it up. A long text is not written
-- again for what it says already.
UPDATE post SET effective_outcome = COALESCE(:outcome, outcome)
WHERE id = :post AND effective_outcome <> COALESCE(:outcome, outcome)
