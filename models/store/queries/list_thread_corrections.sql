-- Why: a reader shows what a person corrected in the whole conversation.
SELECT DISTINCT correction.post_id FROM correction JOIN post ON post.id = correction.post_id
WHERE post.thread_id = :thread
