-- Why: an archive of a newer LaunchProbe must be left alone, an older one brought up to date.
SELECT version FROM archive_version
