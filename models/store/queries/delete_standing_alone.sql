-- Why: it was taken back.
DELETE FROM stands_alone WHERE post_id = :post
