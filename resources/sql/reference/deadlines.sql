SELECT * FROM deadline ORDER BY code, valid_from NULLS FIRST, id
