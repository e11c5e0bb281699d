SELECT place, activity, fund FROM project WHERE id = :id
