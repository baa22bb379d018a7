-- Why: a facet of what each post has at most once.
SELECT {value}, COUNT(*) AS posts FROM post {joins} {conditions}
GROUP BY 1 ORDER BY posts DESC, 1 LIMIT :count
