-- Why: a search for copies tells all of them.
DELETE FROM likely_copy
