SELECT l.id, kc_fold(l.code || ' ' || l.title) AS search, l.code, l.title, l.issued_on, l.valid_from, l.valid_to,
       -- What the list says holds on the days it names: a text not yet valid, or not ended yet, is neither in force nor ended.
       CASE WHEN COALESCE(l.valid_from, l.issued_on) > d.today THEN 'not_yet'
            WHEN l.state = 'ended' AND l.valid_to >= d.today THEN 'in_force'
            WHEN l.state IN ('in_force', 'amended') AND l.valid_to < d.today THEN 'ended'
            ELSE l.state END AS state, l.note
FROM legal_text l
CROSS JOIN (SELECT CAST(:today AS TEXT) AS today) d
