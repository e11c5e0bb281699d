SELECT * FROM activity ORDER BY code, valid_from NULLS FIRST
