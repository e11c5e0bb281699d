SELECT p.code, p.place, p.activity, p.fund, p.kind, m.fiscal_year, m.date, m.amount, m.reverses
FROM project p
JOIN movement m ON m.project = p.id
WHERE p.id = :project AND m.stage = 'approved' AND m.source IN ('national', 'local')
  AND +m.fiscal_year BETWEEN :first_year AND :last_year
