-- Why: a purge leaves nothing of what was deleted at its source.
UPDATE post SET text = '', author = '' WHERE deleted = 1 AND (text <> '' OR author <> '')
