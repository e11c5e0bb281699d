SELECT * FROM checklist_item ORDER BY sort_order, code, id
