-- Why: a request that two queries lead to is made once.
INSERT INTO harvest_task (run_id, task_key, source, query, step, state, reason, http)
VALUES (:run, :key, :source, :query, :step, :state, :reason, :http) ON CONFLICT (run_id, task_key) DO NOTHING
