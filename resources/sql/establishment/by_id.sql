SELECT * FROM establishment WHERE id = :id
