SELECT place, activity, fund, kind FROM project WHERE id = :id
