-- Why: the coverage ledger of one harvest, in the order of its queries.
SELECT question, source, family, place, query, state, http, reason, items, new_threads, deleted, window_from,
    window_to, visited, mark
FROM harvest_query WHERE run_id = :run ORDER BY position
