-- Why: the budget counts over interruptions.
UPDATE harvest_run SET requests = requests + :requests WHERE id = :run
