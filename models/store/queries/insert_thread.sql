-- Why: a thread that is seen for the first time gives its printed id its form for good.
INSERT INTO thread (service, repository, kind, number, printed_id, title, place, permalink, live, state, complete)
VALUES (:service, :repository, :kind, :number, :printed_id, :title, :place, :permalink, :live, :state, :complete)
