-- Why: a text that changed or went is not compared by what it once was.
DELETE FROM post_sketch WHERE post_id = :post
