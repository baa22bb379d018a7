-- Why: the copies are told; what changed since the sketches for it were read is still to be looked at.
UPDATE archive_change SET copies_outdated = copies_outdated - :changes
