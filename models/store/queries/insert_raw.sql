-- Why: how an answer can be asked for again; the same body at a later time is the same answer, seen anew.
INSERT INTO raw_answer (hash, source, method, url, status, etag, last_modified, fetched)
VALUES (:hash, :source, :method, :url, :status, :etag, :last_modified, :fetched)
ON CONFLICT (method, url, hash) DO UPDATE SET source = excluded.source, status = excluded.status,
    etag = excluded.etag, last_modified = excluded.last_modified, fetched = excluded.fetched
