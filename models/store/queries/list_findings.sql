-- Why: all that a person has said.
SELECT post_id, verdict, note, changed FROM finding ORDER BY post_id
