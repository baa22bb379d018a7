-- Why: a facet counts posts; one post may state a value many times.
SELECT reading.value, COUNT(DISTINCT reading.post_id) AS posts FROM reading {joins}
WHERE reading.slot = :slot {conditions}
GROUP BY reading.value ORDER BY posts DESC, reading.value LIMIT :count
