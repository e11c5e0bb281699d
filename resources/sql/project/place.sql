SELECT place FROM project WHERE id = :id
