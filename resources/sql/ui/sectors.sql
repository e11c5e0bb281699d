SELECT code, name_vi, name_en FROM sector ORDER BY code, valid_from
