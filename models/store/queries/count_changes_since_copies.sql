-- Why: nothing is compared again while nothing changed.
SELECT copies_outdated FROM archive_change
