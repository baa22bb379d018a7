-- Why: a purge leaves nothing of what was deleted at its source.
DELETE FROM post_version WHERE post_id IN (SELECT id FROM post WHERE deleted = 1)
