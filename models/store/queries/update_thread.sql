-- Why: title, state and permalink of a thread change at its source; its printed id does not.
UPDATE thread SET title = :title, place = :place, permalink = :permalink, live = :live, state = :state,
    complete = :complete
WHERE id = :thread
