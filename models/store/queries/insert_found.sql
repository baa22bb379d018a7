-- Why: a question keeps the threads that it found, also those still to be fetched.
INSERT INTO found_thread (question, service, repository, kind, number)
VALUES (:question, :service, :repository, :kind, :number) ON CONFLICT DO NOTHING
