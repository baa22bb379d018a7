-- Why: one post as lists and readers see it.
SELECT id, thread_id, printed_thread, service, place, title, comment, parent, author, permalink, written, fetched,
    score, deleted, outcome, verdict, note, changed, readings, text, edited, deleted_at, versions, licence
FROM post_row WHERE id = :post
