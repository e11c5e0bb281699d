SELECT r.id, p.code, p.place, p.activity, p.fund, p.kind, r.indicator, r.planned, r.actual, r.date
FROM project p
JOIN result r ON r.project = p.id
WHERE p.place = :place AND r.date BETWEEN :first_day AND :last_day
