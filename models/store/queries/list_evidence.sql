-- Why: comments that something rests on are looked at again even where nothing was added to their thread.
SELECT comment FROM post
WHERE thread_id = :thread AND comment <> '' AND deleted = 0
    AND (readings > 0 OR EXISTS (SELECT 1 FROM finding WHERE finding.post_id = post.id)
        OR EXISTS (SELECT 1 FROM correction WHERE correction.post_id = post.id))
ORDER BY readings DESC, id
