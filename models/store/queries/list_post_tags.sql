-- Why: the tags of one finding in the order in which the person gave them.
SELECT tag FROM finding_tag WHERE post_id = :post ORDER BY ordinal
