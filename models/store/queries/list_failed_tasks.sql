-- Why: what a harvest could not do is told at its end.
SELECT id, task_key, source, query, step, state, reason, http
FROM harvest_task WHERE run_id = :run AND state = 'failed' ORDER BY id
