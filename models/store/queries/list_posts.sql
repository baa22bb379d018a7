-- Why: a long list is ids alone; rows are fetched by window.
SELECT post.id FROM post {joins} {conditions} ORDER BY {order}
