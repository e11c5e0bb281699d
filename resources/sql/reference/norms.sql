SELECT * FROM norm ORDER BY content, fund, place_code, valid_from NULLS FIRST, id
