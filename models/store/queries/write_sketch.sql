-- Why: a text that was read again, or in another way, is compared anew.
INSERT INTO post_sketch (post_id, version, bytes) VALUES (:post, :version, :bytes)
ON CONFLICT (post_id) DO UPDATE SET version = excluded.version, bytes = excluded.bytes
