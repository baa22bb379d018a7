-- Why: the same for its record; what it would be asked for on condition of change is no more.
UPDATE raw_answer SET hash = :new_hash, etag = '', last_modified = ''
WHERE hash = :old_hash AND NOT EXISTS (SELECT 1 FROM raw_answer AS other
    WHERE other.hash = :new_hash AND other.method = raw_answer.method AND other.url = raw_answer.url)
