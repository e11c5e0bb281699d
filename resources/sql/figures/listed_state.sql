SELECT to_state, date <= :as_at AS reached
FROM case_step
WHERE project = :project
ORDER BY position
