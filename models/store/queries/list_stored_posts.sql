-- Why: what arrives is held against what is known of its thread.
SELECT id, comment, parent, author, permalink, edited, score, deleted, live, extractor_version, text
FROM post WHERE thread_id = :thread
