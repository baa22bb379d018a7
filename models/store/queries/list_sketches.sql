-- Why: all that can be a copy or an original, the earliest first; without a date nothing is earlier.
SELECT post_id, bytes FROM post_sketch JOIN post ON post.id = post_id
WHERE LENGTH(bytes) > 0 ORDER BY COALESCE(written, 9223372036854775807), post_id
