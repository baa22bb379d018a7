-- Why: a conversation from its opening post on.
SELECT id, thread_id, printed_thread, service, place, title, comment, parent, author, permalink, written, fetched,
    score, deleted, outcome, verdict, note, changed, readings, text, edited, deleted_at, versions, licence
FROM post_row WHERE thread_id = :thread ORDER BY CASE WHEN comment = '' THEN 0 ELSE 1 END, written, id
