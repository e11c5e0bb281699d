SELECT id, kc_fold(code || ' ' || name_vi || ' ' || name_en) AS search, sort_order, code, name_vi, name_en, level, valid_from, valid_to, legal_basis
FROM appraisal_criterion
