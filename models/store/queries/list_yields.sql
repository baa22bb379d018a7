-- Why: what each query of the newest harvests brought, and what a person made of it since, tells what to ask next.
WITH asked AS (
    SELECT run_id, position, question, source, family, place, query, state
    FROM harvest_query
    WHERE run_id IN (SELECT id FROM harvest_run ORDER BY id DESC LIMIT :runs)
),
named AS (
    SELECT asked.question, asked.source, asked.family, asked.place, asked.query,
        found_thread.service, found_thread.repository, found_thread.kind, found_thread.number,
        MIN(found_thread.known) AS known
    FROM asked
    JOIN found_thread ON found_thread.run_id = asked.run_id AND found_thread.query = asked.position
        AND found_thread.question = asked.question
    GROUP BY asked.question, asked.source, asked.family, asked.place, asked.query,
        found_thread.service, found_thread.repository, found_thread.kind, found_thread.number
),
held AS (
    SELECT thread.service, thread.repository, thread.kind, thread.number,
        COUNT(post.id) AS posts, COALESCE(SUM(post.runs), 0) AS traces,
        COALESCE(SUM(CASE WHEN finding.verdict IN ('success', 'failure', 'degraded') THEN 1 ELSE 0 END), 0) AS useful,
        COALESCE(SUM(CASE WHEN finding.verdict = 'unclear' THEN 1 ELSE 0 END), 0) AS unclear,
        COALESCE(SUM(CASE WHEN finding.verdict = 'duplicate' THEN 1 ELSE 0 END), 0) AS duplicates
    FROM (SELECT DISTINCT service, repository, kind, number FROM named) AS wanted
    JOIN thread ON thread.service = wanted.service AND thread.kind = wanted.kind
        AND thread.number = wanted.number AND thread.repository = wanted.repository
    JOIN post ON post.thread_id = thread.id AND post.deleted = 0
    LEFT JOIN finding ON finding.post_id = post.id
    GROUP BY thread.service, thread.repository, thread.kind, thread.number
),
brought AS (
    SELECT named.question, named.source, named.family, named.place, named.query,
        COUNT(*) AS threads, SUM(1 - named.known) AS new_threads,
        SUM(COALESCE(held.posts, 0)) AS posts, SUM(COALESCE(held.traces, 0)) AS traces,
        SUM(COALESCE(held.useful, 0)) AS useful, SUM(COALESCE(held.unclear, 0)) AS unclear,
        SUM(COALESCE(held.duplicates, 0)) AS duplicates
    FROM named
    LEFT JOIN held ON held.service = named.service AND held.kind = named.kind AND held.number = named.number
        AND held.repository = named.repository
    GROUP BY named.question, named.source, named.family, named.place, named.query
),
texts AS (
    SELECT question, source, family, place, query, COUNT(*) AS asked,
        SUM(CASE WHEN state IN ('answered', 'empty') THEN 1 ELSE 0 END) AS answered,
        MAX(CASE WHEN state IN ('answered', 'empty') THEN run_id ELSE 0 END) AS newest_answer
    FROM asked
    GROUP BY question, source, family, place, query
)
SELECT texts.question, texts.source, texts.family, texts.place, texts.query, texts.asked, texts.answered,
    texts.newest_answer, COALESCE(brought.threads, 0), COALESCE(brought.new_threads, 0),
    COALESCE(brought.posts, 0), COALESCE(brought.traces, 0), COALESCE(brought.useful, 0),
    COALESCE(brought.unclear, 0), COALESCE(brought.duplicates, 0)
FROM texts
LEFT JOIN brought ON brought.question = texts.question AND brought.source = texts.source
    AND brought.family = texts.family AND brought.place = texts.place AND brought.query = texts.query
ORDER BY texts.question, texts.source, texts.family, texts.place, texts.query
