-- Why: a person writes sentences of their own into the dossier, each with the quotes that carry it. What was taken
-- back stays for the day when it is done again; what a post no longer says is told from what it says.
-- step: claims
CREATE TABLE own_claim (
    id BIGINT PRIMARY KEY,
    sentence TEXT NOT NULL,
    withdrawn BIGINT NOT NULL CHECK (withdrawn IN (0, 1)),
    changed BIGINT
);
-- step: their quotes
CREATE TABLE own_claim_quote (
    claim_id BIGINT NOT NULL REFERENCES own_claim (id),
    id BIGINT NOT NULL,
    post_id BIGINT NOT NULL REFERENCES post (id),
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    quote TEXT NOT NULL,
    words_before TEXT NOT NULL,
    words_after TEXT NOT NULL,
    orphan BIGINT NOT NULL CHECK (orphan IN (0, 1)),
    withdrawn BIGINT NOT NULL CHECK (withdrawn IN (0, 1)),
    PRIMARY KEY (claim_id, id)
);
-- step: quotes of a post
CREATE INDEX own_claim_quote_by_post ON own_claim_quote (post_id);
