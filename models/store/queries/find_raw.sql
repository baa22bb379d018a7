-- Why: a conditional request repeats what the newest answer said of itself.
SELECT hash, source, method, url, status, etag, last_modified, fetched
FROM raw_answer WHERE method = :method AND url = :url ORDER BY fetched DESC, id DESC LIMIT 1
