-- Why: others that hold lists of posts see that they have to ask anew.
UPDATE archive_change SET posts = posts + 1
