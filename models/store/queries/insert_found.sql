-- Why: a query keeps the threads that it named, also those still to be fetched; the first word on each holds.
INSERT INTO found_thread (run_id, query, question, service, repository, kind, number, known)
VALUES (:run, :query, :question, :service, :repository, :kind, :number, :known) ON CONFLICT DO NOTHING
