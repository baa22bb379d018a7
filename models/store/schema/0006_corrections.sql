-- Why: a person corrects what was read out of a post. The correction is kept with the quote that it stands on, and
-- counts in the place of what the extractor read, which is kept beside it for the day when it is taken back.
-- step: corrections
CREATE TABLE correction (
    post_id BIGINT NOT NULL REFERENCES post (id),
    id BIGINT NOT NULL,
    slot TEXT NOT NULL,
    value TEXT NOT NULL,
    number DOUBLE PRECISION,
    run BIGINT,
    read_slot TEXT NOT NULL,
    read_value TEXT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    quote TEXT NOT NULL,
    words_before TEXT NOT NULL,
    words_after TEXT NOT NULL,
    orphan BIGINT NOT NULL CHECK (orphan IN (0, 1)),
    withdrawn BIGINT NOT NULL CHECK (withdrawn IN (0, 1)),
    changed BIGINT,
    PRIMARY KEY (post_id, id)
);
-- step: what the extractor read of posts that were corrected
CREATE TABLE overruled_reading (
    post_id BIGINT NOT NULL REFERENCES post (id),
    ordinal BIGINT NOT NULL,
    slot TEXT NOT NULL,
    value TEXT NOT NULL,
    number DOUBLE PRECISION,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    run BIGINT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (post_id, ordinal)
);
