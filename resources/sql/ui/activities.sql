SELECT code, name_vi, name_en FROM activity ORDER BY code, valid_from
