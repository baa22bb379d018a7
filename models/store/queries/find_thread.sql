-- Why: a thread is the same wherever it was read.
SELECT id, printed_id, title, place, permalink, live, state, complete,
    (SELECT deleted FROM post WHERE thread_id = thread.id AND comment = '')
FROM thread
WHERE service = :service AND kind = :kind AND number = :number AND repository = :repository
