-- Why: the next search for copies tells them anew.
UPDATE archive_change SET copies_outdated = copies_outdated + 1
