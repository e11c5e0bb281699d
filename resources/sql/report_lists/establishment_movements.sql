SELECT m.project, m.id, m.stage, m.source, CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END AS amount, m.document, m.date
FROM movement m
JOIN beneficiary b ON b.project = m.project
WHERE b.establishment = :establishment AND m.date <= :as_at
ORDER BY m.project, m.date, m.id
