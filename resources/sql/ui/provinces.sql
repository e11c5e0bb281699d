SELECT code, name_vi, name_en FROM admin_unit
WHERE level = 'province'
ORDER BY code, COALESCE(valid_to, '9999')
