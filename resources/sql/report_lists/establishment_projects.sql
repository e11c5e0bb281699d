SELECT p.id, p.code, p.title, p.plan_year, p.fund, p.activity, p.state, b.id AS share, b.support, b.counterpart
FROM beneficiary b
JOIN project p ON p.id = b.project
WHERE b.establishment = :establishment
ORDER BY p.plan_year, p.code
