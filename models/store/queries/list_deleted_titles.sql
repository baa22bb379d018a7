-- Why: archives of before kept the titles of what was deleted at its source.
SELECT thread.id, title FROM thread JOIN post ON post.thread_id = thread.id AND comment = ''
WHERE deleted = 1 AND title <> ''
