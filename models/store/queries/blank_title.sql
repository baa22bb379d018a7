-- Why: the title goes with the opening post that was deleted at its source.
UPDATE thread SET title = '' WHERE id = :thread
