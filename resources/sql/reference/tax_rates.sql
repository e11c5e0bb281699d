SELECT * FROM tax_rate ORDER BY sort_order, code
