-- Why: readings, traces and findings of the whole archive.
SELECT (SELECT COUNT(*) FROM reading),
       (SELECT COALESCE(SUM(runs), 0) FROM post WHERE runs > 0),
       (SELECT COUNT(*) FROM finding)
