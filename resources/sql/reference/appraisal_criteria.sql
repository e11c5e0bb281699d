SELECT * FROM appraisal_criterion ORDER BY sort_order, code, id
