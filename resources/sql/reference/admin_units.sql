SELECT * FROM admin_unit ORDER BY code, valid_from NULLS FIRST, id
