-- Why: one row for each post, deleted and empty ones too.
INSERT INTO post (thread_id, comment, parent, author, permalink, written, edited, fetched, score, deleted, live,
    file_id, file_offset, extractor_version, outcome, effective_outcome, runs, readings, text, licence,
    deleted_at)
VALUES (:thread, :comment, :parent, :author, :permalink, :written, :edited, :fetched, :score, :deleted, :live,
    :file, :file_offset, :extractor_version, :outcome, :outcome, :runs, :readings, :text, :licence,
    CASE WHEN :deleted = 1 THEN :fetched END)
