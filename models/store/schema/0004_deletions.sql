-- Why: what was deleted at its source says when that was found, a harvest counts what it found so, and readers see
-- how often a post was edited.
-- step: when it was found deleted
ALTER TABLE post ADD COLUMN deleted_at BIGINT;
-- step: what was deleted so far was last seen so
UPDATE post SET deleted_at = fetched WHERE deleted = 1;
-- step: posts by when they were found deleted
CREATE INDEX post_by_deletion ON post (deleted_at) WHERE deleted_at IS NOT NULL;
-- step: posts that a query's threads lost
ALTER TABLE harvest_query ADD COLUMN deleted BIGINT NOT NULL DEFAULT 0;
-- step: the view of before
DROP VIEW post_row;
-- step: what lists, rankings and claims see of a post
CREATE VIEW post_row AS
SELECT post.id, post.thread_id, thread.printed_id AS printed_thread, thread.service, thread.place, thread.title,
       post.comment, post.parent, post.author, post.permalink, post.written, post.fetched, post.score,
       post.deleted, post.outcome, post.effective_outcome, post.runs, post.readings, post.text,
       finding.verdict, finding.note, finding.changed, post.edited, post.deleted_at,
       (SELECT COUNT(*) FROM post_version WHERE post_version.post_id = post.id) AS versions
FROM post
JOIN thread ON thread.id = post.thread_id
LEFT JOIN finding ON finding.post_id = post.id;
