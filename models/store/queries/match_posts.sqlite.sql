-- Why: full text by relevance. The sign is turned because bm25 calls the best the least.
SELECT post_words.rowid, -post_words.rank FROM post_words {joins}
WHERE post_words MATCH :expression {conditions} ORDER BY post_words.rank, post_words.rowid LIMIT :count
