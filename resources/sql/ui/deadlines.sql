SELECT code, name_vi, name_en FROM deadline ORDER BY code
