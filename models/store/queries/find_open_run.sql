-- Why: a harvest with the same wishes goes on where it was cut off.
SELECT id, options, started, finished, requests, threads_before, posts_before
FROM harvest_run WHERE finished IS NULL AND options = :options ORDER BY id DESC LIMIT 1
