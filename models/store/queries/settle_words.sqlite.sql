-- Why: the index forgets the words of deleted texts only when its pieces are merged.
INSERT INTO post_words (post_words) VALUES ('optimize')
