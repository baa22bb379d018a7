-- Why: a harvest tells how much of what is kept was found deleted, also after it was interrupted.
SELECT COUNT(*) FROM post WHERE deleted_at >= :since
