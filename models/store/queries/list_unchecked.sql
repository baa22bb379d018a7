-- Why: of what is asked for piece by piece, that comes first which was seen longest ago.
SELECT comment FROM post
WHERE thread_id = :thread AND comment <> '' AND live = 1 AND deleted = 0
ORDER BY fetched, id
LIMIT :limit
