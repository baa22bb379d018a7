-- Why: a thread is the same wherever it was read.
SELECT id, printed_id, title, place, permalink, live, state, complete FROM thread
WHERE service = :service AND kind = :kind AND number = :number AND repository = :repository
