-- Why: the timeline of one post.
SELECT text, edited, fetched FROM post_version WHERE post_id = :post ORDER BY ordinal
