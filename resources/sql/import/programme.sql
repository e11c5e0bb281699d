SELECT * FROM programme
