SELECT * FROM procedure_step ORDER BY procedure, sort_order, id
