-- Why: what a thread looked like when it was read whole; nothing once a part of it is missing.
UPDATE thread SET mark = :mark
WHERE service = :service AND kind = :kind AND number = :number AND repository = :repository
