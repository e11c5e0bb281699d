SELECT criterion, verdict, remark FROM appraisal_line WHERE appraisal = :appraisal ORDER BY sort_order
