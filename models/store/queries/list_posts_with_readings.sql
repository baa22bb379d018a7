-- Why: charts, matrix and ranking look at values; texts would only be in the way.
SELECT post_row.id, post_row.thread_id, printed_thread, post_row.service, post_row.place, post_row.title,
    post_row.comment, post_row.parent, post_row.author, post_row.permalink, post_row.written, post_row.fetched,
    post_row.score, post_row.deleted, post_row.outcome, post_row.verdict, post_row.note, post_row.changed,
    post_row.readings, '', post_row.edited, post_row.deleted_at, 0,
    post_row.licence
FROM post JOIN post_row ON post_row.id = post.id {joins} {conditions} ORDER BY post.id
