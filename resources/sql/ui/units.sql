SELECT code, unit_vi AS name_vi, unit_en AS name_en FROM indicator ORDER BY sort_order, code
