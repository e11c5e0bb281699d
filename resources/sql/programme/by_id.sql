SELECT * FROM programme WHERE id = :id
