-- Why: a second visit finds edits. What a post said before stands beside it, oldest first, so that a quote of it can
-- be told from a mistake; a deletion at its source takes all of that away.
-- step: versions
CREATE TABLE post_version (
    post_id BIGINT NOT NULL REFERENCES post (id),
    ordinal BIGINT NOT NULL,
    edited BIGINT,
    fetched BIGINT,
    text TEXT NOT NULL,
    PRIMARY KEY (post_id, ordinal)
);
