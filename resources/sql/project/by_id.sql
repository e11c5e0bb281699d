SELECT * FROM project WHERE id = :id
