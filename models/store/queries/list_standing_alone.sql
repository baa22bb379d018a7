-- Why: a person's word goes before what is suggested.
SELECT post_id FROM stands_alone
