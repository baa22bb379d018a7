-- Why: an answer out of which a text was taken lies under the name of its new bytes. Two may have become one.
UPDATE kept_file SET hash = :new_hash
WHERE hash = :old_hash AND NOT EXISTS (SELECT 1 FROM kept_file AS other WHERE other.hash = :new_hash)
