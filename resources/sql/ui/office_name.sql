SELECT name FROM office ORDER BY id
