-- Why: an equal query was answered before, and its place can tell whether it would be answered otherwise by now.
SELECT run_id, position, mark FROM harvest_query
WHERE source = :source AND family = :family AND place = :place AND query = :query AND mark <> ''
    AND state IN ('answered', 'empty') AND COALESCE(window_from, -1) = :window_from
    AND COALESCE(window_to, -1) = :window_to
ORDER BY run_id DESC LIMIT 1
