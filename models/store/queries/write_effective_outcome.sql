-- Why: lists sort and filter by the verdict where there is one, without looking it up.
UPDATE post SET effective_outcome = COALESCE(:outcome, outcome) WHERE id = :post
