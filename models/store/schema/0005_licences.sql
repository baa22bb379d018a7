-- Why: what may be quoted under a licence names it with each quote.
-- step: licence of the text, as its source names it
ALTER TABLE post ADD COLUMN licence TEXT NOT NULL DEFAULT '';
-- step: the view of before
DROP VIEW post_row;
-- step: what lists, rankings and claims see of a post
CREATE VIEW post_row AS
SELECT post.id, post.thread_id, thread.printed_id AS printed_thread, thread.service, thread.place, thread.title,
       post.comment, post.parent, post.author, post.permalink, post.written, post.fetched, post.score,
       post.deleted, post.outcome, post.effective_outcome, post.runs, post.readings, post.text,
       finding.verdict, finding.note, finding.changed, post.edited, post.deleted_at,
       (SELECT COUNT(*) FROM post_version WHERE post_version.post_id = post.id) AS versions, post.licence
FROM post
JOIN thread ON thread.id = post.thread_id
LEFT JOIN finding ON finding.post_id = post.id;
