-- Why: lists that are held in memory are asked for anew once something changed.
SELECT posts, findings FROM archive_change
