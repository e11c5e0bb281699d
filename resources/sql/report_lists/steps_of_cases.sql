SELECT s.id, s.project, p.code, p.title, p.place, p.entered_by, COALESCE(e.name, '') AS entered_by_name,
       s.position, s.round, s.act, s.actor, s.actor_name, s.date, s.document, s.exception, s.voided
FROM case_step s
JOIN project p ON p.id = s.project
LEFT JOIN app_user e ON e.id = p.entered_by
WHERE s.date <= :last_day
ORDER BY p.code, s.position
