SELECT * FROM movement WHERE project = :project ORDER BY date, id
