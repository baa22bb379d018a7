-- Why: a new text or a newer extractor gives a post another outcome; a person's verdict goes before it.
UPDATE post SET extractor_version = :extractor_version, outcome = :outcome, runs = :runs, readings = :readings,
    effective_outcome = COALESCE((
        SELECT CASE WHEN verdict IN ('success', 'failure', 'degraded') THEN verdict ELSE 'none' END
        FROM finding WHERE finding.post_id = post.id AND verdict <> ''), :outcome)
WHERE id = :post
