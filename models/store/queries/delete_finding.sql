-- Why: a finding that says nothing is none.
DELETE FROM finding WHERE post_id = :post
