-- Why: what a person said of a post is anchored in what it says now; a deleted one says nothing.
SELECT text FROM post WHERE id = :post AND deleted = 0
