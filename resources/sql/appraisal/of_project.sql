SELECT * FROM appraisal WHERE project = :project ORDER BY round DESC, date DESC, id
