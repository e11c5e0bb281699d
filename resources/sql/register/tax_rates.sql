SELECT id, kc_fold(code || ' ' || name_vi) AS search, code, name_vi, name_en, percent, valid_from, valid_to, legal_basis, confidence, note, sort_order
FROM tax_rate
