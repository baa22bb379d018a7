-- Why: how many posts fit beyond those that are shown.
SELECT COUNT(*) FROM post_words JOIN post ON post.id = post_words.rowid {joins}
WHERE post_words MATCH :expression {conditions}
