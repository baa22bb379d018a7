-- Why: tags that are in use are offered again.
SELECT DISTINCT tag FROM finding_tag ORDER BY tag
