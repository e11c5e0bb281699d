SELECT id, kc_fold(code || ' ' || name_vi || ' ' || name_en) AS search, code, name_vi, name_en, unit_vi, unit_en, sort_order
FROM indicator
