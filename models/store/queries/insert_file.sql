-- Why: remembers a kept answer or an imported file; one that is known stays as it is.
INSERT INTO kept_file (hash, imported, path, format, bytes) VALUES (:hash, :imported, :path, :format, :bytes)
ON CONFLICT (hash) DO NOTHING
