-- Why: a thread that cannot be read shows at each query that named it, also after a kill.
SELECT question, service, repository, kind, number, query, known
FROM found_thread WHERE run_id = :run ORDER BY query, service, repository, kind, number
