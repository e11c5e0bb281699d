SELECT * FROM officer
