-- Why: a person's word is written through at once.
INSERT INTO finding (post_id, verdict, note, changed) VALUES (:post, :verdict, :note, :changed)
ON CONFLICT (post_id) DO UPDATE SET verdict = excluded.verdict, note = excluded.note, changed = excluded.changed
