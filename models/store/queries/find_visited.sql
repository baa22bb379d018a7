-- Why: a thread that was read whole need not be read again while it looks the same.
SELECT id, mark FROM thread
WHERE service = :service AND kind = :kind AND number = :number AND repository = :repository AND mark <> ''
