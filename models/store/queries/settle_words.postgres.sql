-- Why: the index follows the table; there is nothing to merge.
SELECT 1
