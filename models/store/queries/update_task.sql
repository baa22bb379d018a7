-- Why: a request is done in the same transaction as what it brought.
UPDATE harvest_task SET source = :source, query = :query, step = :step, state = :state, reason = :reason, http = :http
WHERE id = :task
