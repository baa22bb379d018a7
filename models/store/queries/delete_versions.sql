-- Why: what its author took back is not kept in any version.
DELETE FROM post_version WHERE post_id = :post
