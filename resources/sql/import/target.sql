SELECT * FROM target
