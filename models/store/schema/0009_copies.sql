-- Why: a post that says again what an earlier one said is no second machine. What its text is compared by is kept beside
-- it, so that nothing is read twice; what may be a copy is suggested, and a person's word against it stays.
-- step: sketches
CREATE TABLE post_sketch (
    post_id BIGINT PRIMARY KEY REFERENCES post (id),
    version BIGINT NOT NULL,
    bytes {bytes} NOT NULL
);
-- step: suggestions
CREATE TABLE likely_copy (
    post_id BIGINT NOT NULL REFERENCES post (id),
    ordinal BIGINT NOT NULL,
    original_id BIGINT NOT NULL REFERENCES post (id),
    likeness TEXT NOT NULL CHECK (likeness IN ('cross_post', 'quote', 'digest', 'log')),
    percent BIGINT NOT NULL,
    PRIMARY KEY (post_id, ordinal)
);
-- step: suggestions by original
CREATE INDEX likely_copy_by_original ON likely_copy (original_id);
-- step: posts that a person says are no copies
CREATE TABLE stands_alone (post_id BIGINT PRIMARY KEY REFERENCES post (id));
-- step: whether sketches came or went since the copies were told
ALTER TABLE archive_change ADD COLUMN copies_outdated BIGINT NOT NULL DEFAULT 1;
