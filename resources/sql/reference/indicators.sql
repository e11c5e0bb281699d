SELECT * FROM indicator ORDER BY sort_order, code
