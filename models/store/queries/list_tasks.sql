-- Why: what a source has still to do, first come first served; also what failed.
SELECT id, task_key, source, query, step, state, reason, http
FROM harvest_task WHERE run_id = :run AND state = :state AND source = :source ORDER BY id LIMIT :count
