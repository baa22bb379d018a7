-- Why: a finished harvest is not resumed.
UPDATE harvest_run SET finished = :finished WHERE id = :run
