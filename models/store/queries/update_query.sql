-- Why: what became of a query is written with the answer that decided it.
UPDATE harvest_query SET question = :question, source = :source, family = :family, place = :place, query = :query,
    state = :state, http = :http, reason = :reason, items = :items, new_threads = :new_threads,
    deleted = :deleted, window_from = :window_from, window_to = :window_to, visited = :visited, mark = :mark
WHERE run_id = :run AND position = :position
