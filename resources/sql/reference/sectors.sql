SELECT * FROM sector ORDER BY sort_order, code
