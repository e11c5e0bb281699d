SELECT p.id, p.code, p.title, p.fund, p.plan_year, p.activity, p.implementing_unit, p.place, p.total_cost, p.state
FROM project p
WHERE EXISTS (SELECT 1 FROM movement m WHERE m.project = p.id AND m.fiscal_year BETWEEN :first_year AND :last_year)
   OR EXISTS (SELECT 1 FROM result r WHERE r.project = p.id)
ORDER BY p.code
