-- Why: others that hold lists by verdict, tag or outcome see that they have to ask anew.
UPDATE archive_change SET findings = findings + 1
