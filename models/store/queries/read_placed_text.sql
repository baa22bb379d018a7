-- Why: two posts that look alike are compared word by word.
SELECT post.id, place, text FROM post JOIN thread ON thread.id = post.thread_id WHERE post.id = :post
