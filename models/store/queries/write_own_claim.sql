-- Why: a person's sentence is written through at once.
INSERT INTO own_claim (id, sentence, withdrawn, changed) VALUES (:claim, :sentence, :withdrawn, :changed)
ON CONFLICT (id) DO UPDATE SET sentence = excluded.sentence, withdrawn = excluded.withdrawn,
    changed = excluded.changed
