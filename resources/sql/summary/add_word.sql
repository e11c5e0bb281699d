INSERT INTO summary_word (kind, word) VALUES (:kind, :word) RETURNING code
