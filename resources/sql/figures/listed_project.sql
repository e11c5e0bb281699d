SELECT code, title, fund, plan_year, activity, implementing_unit, place, total_cost, state
FROM project
WHERE id = :project
