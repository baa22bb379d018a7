-- Why: said once is enough.
INSERT INTO stands_alone (post_id) VALUES (:post) ON CONFLICT (post_id) DO NOTHING
