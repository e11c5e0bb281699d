SELECT r.id, p.code, p.place, p.activity, p.fund, p.kind, r.indicator, r.planned, r.actual, r.date
FROM result r
JOIN project p ON p.id = r.project
WHERE r.date BETWEEN :first_day AND :last_day
ORDER BY r.date, r.id
