-- Why: copies are few beside posts; all are held, with who wrote their originals.
SELECT likely_copy.post_id, original_id, likeness, percent, printed_id, comment, service, author
FROM likely_copy JOIN post ON post.id = original_id JOIN thread ON thread.id = thread_id
ORDER BY likely_copy.post_id, ordinal
