-- Why: how many posts fit beyond those that are shown.
SELECT COUNT(*) FROM post_words {joins}
WHERE post_words MATCH :expression {conditions}
