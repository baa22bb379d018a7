-- Why: an index without a copy forgets a text only when it is told the text once more.
INSERT INTO post_words (post_words, rowid, title, thread_title, text, flag)
VALUES ('delete', :post, :title, :thread_title, :text, :flag)
