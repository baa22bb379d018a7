-- Why: the first archive. Threads and posts under their services' own ids, readings one row a value so that a
-- new field needs no new column, a person's findings apart from what runs write, and the journal of harvests.
-- Times are milliseconds since 1970, UTC; yes and no are 1 and 0; what is not known is NULL or an empty text.
-- step: version
CREATE TABLE archive_version (version BIGINT NOT NULL);
-- step: version row
INSERT INTO archive_version (version) VALUES (0);
-- step: files that bytes stand in: answers kept in raw/, or files that were imported and stay where they are
CREATE TABLE kept_file (
    id {row_id},
    hash TEXT NOT NULL UNIQUE,
    imported BIGINT NOT NULL CHECK (imported IN (0, 1)),
    path TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT '',
    bytes BIGINT NOT NULL DEFAULT 0
);
-- step: answers
CREATE TABLE raw_answer (
    id {row_id},
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    status BIGINT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    fetched BIGINT,
    UNIQUE (method, url, hash)
);
-- step: threads
CREATE TABLE thread (
    id {row_id},
    service TEXT NOT NULL,
    repository TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    printed_id TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    permalink TEXT NOT NULL,
    live BIGINT NOT NULL CHECK (live IN (0, 1)),
    state TEXT NOT NULL,
    complete BIGINT NOT NULL CHECK (complete IN (0, 1)),
    UNIQUE (service, kind, number, repository)
);
-- step: threads by their printed id
CREATE INDEX thread_by_printed_id ON thread (printed_id);
-- step: posts
CREATE TABLE post (
    id {row_id},
    thread_id BIGINT NOT NULL REFERENCES thread (id),
    comment TEXT NOT NULL,
    parent TEXT NOT NULL,
    author TEXT NOT NULL,
    permalink TEXT NOT NULL,
    written BIGINT,
    edited BIGINT,
    fetched BIGINT,
    score BIGINT,
    deleted BIGINT NOT NULL CHECK (deleted IN (0, 1)),
    live BIGINT NOT NULL CHECK (live IN (0, 1)),
    file_id BIGINT REFERENCES kept_file (id),
    file_offset BIGINT NOT NULL,
    extractor_version BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('none', 'success', 'failure', 'degraded')),
    effective_outcome TEXT NOT NULL CHECK (effective_outcome IN ('none', 'success', 'failure', 'degraded')),
    runs BIGINT NOT NULL,
    readings BIGINT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (thread_id, comment)
);
-- step: posts by time, with what the usual filters look at, so that a long list never touches a text
CREATE INDEX post_by_time ON post (written, thread_id, effective_outcome, runs);
-- step: posts by outcome
CREATE INDEX post_by_outcome ON post (effective_outcome, written);
-- step: readings
CREATE TABLE reading (
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
-- step: readings by value
CREATE INDEX reading_by_value ON reading (slot, value, post_id);
-- step: readings by number
CREATE INDEX reading_by_number ON reading (slot, number, post_id);
-- step: findings
CREATE TABLE finding (
    post_id BIGINT PRIMARY KEY REFERENCES post (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('', 'success', 'failure', 'degraded', 'unclear', 'duplicate')),
    note TEXT NOT NULL,
    changed BIGINT
);
-- step: tags
CREATE TABLE finding_tag (
    post_id BIGINT NOT NULL REFERENCES finding (post_id) ON DELETE CASCADE,
    ordinal BIGINT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (post_id, ordinal)
);
-- step: posts by tag
CREATE INDEX finding_tag_by_tag ON finding_tag (tag);
-- step: what lists, rankings and claims see of a post
CREATE VIEW post_row AS
SELECT post.id, post.thread_id, thread.printed_id AS printed_thread, thread.service, thread.place, thread.title,
       post.comment, post.parent, post.author, post.permalink, post.written, post.fetched, post.score,
       post.deleted, post.outcome, post.effective_outcome, post.runs, post.readings, post.text,
       finding.verdict, finding.note, finding.changed
FROM post
JOIN thread ON thread.id = post.thread_id
LEFT JOIN finding ON finding.post_id = post.id;
-- step: harvests
CREATE TABLE harvest_run (
    id {row_id},
    options {bytes} NOT NULL,
    started BIGINT,
    finished BIGINT,
    requests BIGINT NOT NULL,
    threads_before BIGINT NOT NULL,
    posts_before BIGINT NOT NULL
);
-- step: ledger
CREATE TABLE harvest_query (
    run_id BIGINT NOT NULL REFERENCES harvest_run (id),
    position BIGINT NOT NULL,
    question TEXT NOT NULL,
    source TEXT NOT NULL,
    family TEXT NOT NULL,
    place TEXT NOT NULL,
    query TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not_searched', 'answered', 'empty', 'blocked')),
    http BIGINT NOT NULL,
    reason TEXT NOT NULL,
    items BIGINT NOT NULL,
    new_threads BIGINT NOT NULL,
    window_from BIGINT,
    window_to BIGINT,
    visited BIGINT,
    PRIMARY KEY (run_id, position)
);
-- step: requests to be made
CREATE TABLE harvest_task (
    id {row_id},
    run_id BIGINT NOT NULL REFERENCES harvest_run (id),
    task_key TEXT NOT NULL,
    source TEXT NOT NULL,
    query BIGINT NOT NULL,
    step {bytes} NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
    reason TEXT NOT NULL,
    http BIGINT NOT NULL,
    UNIQUE (run_id, task_key)
);
-- step: requests by state
CREATE INDEX harvest_task_by_state ON harvest_task (run_id, state, source, id);
-- step: threads that questions found
CREATE TABLE found_thread (
    run_id BIGINT NOT NULL,
    query BIGINT NOT NULL,
    question TEXT NOT NULL,
    service TEXT NOT NULL,
    repository TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    known BIGINT NOT NULL CHECK (known IN (0, 1)),
    PRIMARY KEY (run_id, query, question, service, kind, number, repository)
);
-- step: threads by question
CREATE INDEX found_thread_by_question ON found_thread (question, service, kind, number, repository);
-- step: full text, sqlite
CREATE VIRTUAL TABLE post_words USING fts5(
    title, thread_title, text, flag, content='', tokenize='porter unicode61 remove_diacritics 2');
-- step: full text written in few large pieces, sqlite
INSERT INTO post_words (post_words, rank) VALUES ('hashsize', 16777216);
-- step: a title weighs more than a text, the title above a comment less, sqlite
INSERT INTO post_words (post_words, rank) VALUES ('rank', 'bm25(2.0, 0.25, 1.0, 1.0)');
-- step: full text, postgres
CREATE INDEX post_words ON post USING gin (to_tsvector('simple', text));
