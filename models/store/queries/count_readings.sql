-- Why: a correction changes what was read, and neither the outcome nor who read it.
UPDATE post SET runs = :runs, readings = :readings WHERE id = :post
