-- Why: the ledger has a row for each query from the start, so that silence is seen as "not searched".
INSERT INTO harvest_query (run_id, position, question, source, family, place, query, state, http, reason, items,
    new_threads, deleted, window_from, window_to, visited, mark)
VALUES (:run, :position, :question, :source, :family, :place, :query, :state, :http, :reason, :items,
    :new_threads, :deleted, :window_from, :window_to, :visited, :mark)
