SELECT 'norms' AS list, name_vi AS vi, name_en AS en FROM norm
UNION SELECT 'activities', name_vi, name_en FROM activity
UNION SELECT 'sectors', name_vi, name_en FROM sector
UNION SELECT 'checklists', name_vi, name_en FROM checklist_item
UNION SELECT 'deadlines', name_vi, name_en FROM deadline
UNION SELECT 'appraisal_criteria', name_vi, name_en FROM appraisal_criterion
UNION SELECT 'indicators', name_vi, name_en FROM indicator
UNION SELECT 'tax_rates', name_vi, name_en FROM tax_rate
UNION SELECT 'eligibility', note_vi, note_en FROM eligibility_rule
ORDER BY list, vi, en
