-- Why: a second visit need not ask what has not changed. What a place looked like when it was searched stands with
-- the query, what a thread looked like when it was read whole stands with the thread; empty: not told.
-- step: what its place looked like
ALTER TABLE harvest_query ADD COLUMN mark TEXT NOT NULL DEFAULT '';
-- step: what it looked like when it was read whole
ALTER TABLE thread ADD COLUMN mark TEXT NOT NULL DEFAULT '';
-- step: queries by what was asked
CREATE INDEX harvest_query_by_text ON harvest_query (source, place, query, run_id);
