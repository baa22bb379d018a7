-- Why: all posts that hold some words, as one value: a row for each of a million would take ten times as long.
SELECT CAST(group_concat(rowid) AS BLOB) FROM post_words WHERE post_words MATCH :expression
