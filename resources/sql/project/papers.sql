SELECT item, present, received_on, note FROM project_paper WHERE project = :project ORDER BY item
