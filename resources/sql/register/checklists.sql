SELECT id, kc_fold(code || ' ' || name_vi || ' ' || name_en) AS search, code, activity, stage, name_vi, required, valid_from, valid_to, legal_basis, sort_order
FROM checklist_item
