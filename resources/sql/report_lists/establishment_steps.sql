SELECT s.project, s.to_state, s.date
FROM case_step s
JOIN beneficiary b ON b.project = s.project
WHERE b.establishment = :establishment
ORDER BY s.project, s.position
