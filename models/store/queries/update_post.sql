-- Why: a later visit replaces what the service may change; who a post answers and when it was written stay, and so
-- does when it was first found deleted.
UPDATE post SET author = :author, permalink = :permalink, edited = :edited, fetched = :fetched, score = :score,
    deleted = :deleted, live = :live, file_id = :file, file_offset = :file_offset, text = :text,
    licence = CASE WHEN :licence = '' AND :deleted = 0 THEN licence ELSE :licence END,
    deleted_at = CASE WHEN :deleted = 0 THEN NULL ELSE COALESCE(deleted_at, :fetched) END
WHERE id = :post
