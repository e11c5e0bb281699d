SELECT p.id, p.code, p.title, p.fund, p.plan_year, p.place, p.state, p.procedure, p.submitted_on, p.starts_on, p.ends_on,
       p.implementing_unit, COALESCE(u.name, '') AS entered_by
FROM project p
LEFT JOIN app_user u ON u.id = p.entered_by
ORDER BY p.code
