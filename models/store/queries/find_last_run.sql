-- Why: the newest harvest tells since when the next may ask.
SELECT id, options, started, finished, requests, threads_before, posts_before
FROM harvest_run ORDER BY id DESC LIMIT 1
