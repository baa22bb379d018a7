-- Why: orders by place and by title need to know which thread each of a million posts is in; the index that keeps
-- comments unique is three times as wide.
-- step: posts by thread
CREATE INDEX post_by_thread ON post (thread_id);
