SELECT id, revision, name, superior, short_name, place_code, city FROM office ORDER BY name LIMIT 1
