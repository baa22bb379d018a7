-- Why: what arrives is held against what is known of its thread, as far as it may be the same: a chat's thread
-- has a hundred thousand posts, and its messages come in the order of their ids.
SELECT id, comment, parent, author, permalink, edited, score, deleted, live, extractor_version, text,
    fetched
FROM post WHERE thread_id = :thread AND comment >= :first AND comment <= :last
