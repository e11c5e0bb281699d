SELECT l.appraisal, l.criterion, l.verdict, l.remark
FROM appraisal_line l
JOIN appraisal a ON a.id = l.appraisal
WHERE a.project = :project AND a.date <= :as_at
ORDER BY a.date, a.round, a.level, a.id, l.sort_order
