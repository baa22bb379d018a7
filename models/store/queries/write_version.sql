-- Why: a migration and its number stand or fall together.
UPDATE archive_version SET version = :version
