SELECT id, round, level, document, date, members, conclusion, remark, recommended_national, recommended_local,
       recommended_counterpart, recommended_other, author_name, voided
FROM appraisal
WHERE project = :project AND date <= :as_at
ORDER BY date, round, level, id
