SELECT * FROM project WHERE code = :code
