-- Why: what a query named once is looked at again without asking the query.
SELECT found_thread.service, found_thread.repository, found_thread.kind, found_thread.number,
    COALESCE(thread.place, '')
FROM found_thread
LEFT JOIN thread ON thread.service = found_thread.service AND thread.kind = found_thread.kind
    AND thread.number = found_thread.number AND thread.repository = found_thread.repository
WHERE found_thread.run_id = :run AND found_thread.query = :query
ORDER BY found_thread.service, found_thread.repository, found_thread.kind, found_thread.number
