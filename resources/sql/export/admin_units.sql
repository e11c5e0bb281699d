SELECT code, level, kind, name_vi, name_en, parent_code, region, valid_from, valid_to, legal_basis
FROM admin_unit
ORDER BY CASE level WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END, code, COALESCE(valid_from, '')
