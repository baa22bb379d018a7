-- Why: recency counts from the newest post, never from the clock.
SELECT MAX(written) FROM post
