-- Why: a million posts are listed, sorted and counted from narrow indexes alone, never from the texts; and who holds
-- such lists in memory sees by two numbers when they no longer are what is stored.
-- step: the wide index by time
DROP INDEX post_by_time;
-- step: posts by time
CREATE INDEX post_by_time ON post (written);
-- step: posts by score, those without one last
CREATE INDEX post_by_score ON post (COALESCE(score, -2147483648) DESC);
-- step: posts by author, the newest of each first
CREATE INDEX post_by_author ON post (LOWER(author), written DESC);
-- step: posts with runs
CREATE INDEX post_with_runs ON post (runs) WHERE runs > 0;
-- step: how often posts and findings were changed
CREATE TABLE archive_change (posts BIGINT NOT NULL, findings BIGINT NOT NULL);
-- step: its one row
INSERT INTO archive_change (posts, findings) VALUES (0, 0);
