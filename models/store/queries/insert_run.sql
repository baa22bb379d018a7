-- Why: a harvest is written down before its first request.
INSERT INTO harvest_run (options, started, finished, requests, threads_before, posts_before)
VALUES (:options, :started, :finished, :requests, :threads_before, :posts_before)
