INSERT INTO summary_place (place, path) VALUES (:place, :path)
