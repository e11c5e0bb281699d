SELECT id, kc_fold(code || ' ' || name_vi) AS search, code, fund, act, NULLIF(day, 0) AS day, NULLIF(month, 0) AS month, year_offset, name_vi, valid_from, valid_to, legal_basis
FROM deadline
