SELECT code, name_vi, name_en FROM indicator ORDER BY sort_order, code
