SELECT password_hash FROM credential WHERE id = :id
