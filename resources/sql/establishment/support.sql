SELECT p.id, p.code, p.title, p.plan_year, p.activity, p.state, b.support
FROM beneficiary b JOIN project p ON p.id = b.project
WHERE b.establishment = :establishment AND p.id <> :self
ORDER BY p.plan_year DESC, p.code
