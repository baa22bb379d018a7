-- Why: readings, traces and findings of the whole archive.
SELECT (SELECT COALESCE(SUM(readings), 0) FROM post WHERE readings > 0),
       (SELECT COALESCE(SUM(runs), 0) FROM post WHERE runs > 0),
       (SELECT COUNT(*) FROM finding)
