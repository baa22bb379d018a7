-- Why: puts a post's words into the index, which keeps no copy of the text.
INSERT INTO post_words (rowid, title, thread_title, text, flag) VALUES (:post, :title, :thread_title, :text, :flag)
