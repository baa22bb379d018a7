-- Why: a later visit replaces what the service may change; who a post answers and when it was written stay.
UPDATE post SET author = :author, permalink = :permalink, edited = :edited, fetched = :fetched, score = :score,
    deleted = :deleted, live = :live, file_id = :file, file_offset = :file_offset, text = :text
WHERE id = :post
