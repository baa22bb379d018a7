-- Why: posts refer to the file of their bytes by a small number.
SELECT id, imported FROM kept_file WHERE hash = :hash
