-- Why: names and versions are compared as people mean them, which SQL cannot.
SELECT DISTINCT value FROM reading WHERE slot = :slot
