DELETE FROM summary_money
WHERE grain = :grain AND fiscal_year = :fiscal_year AND month = :month AND path = :path AND activity = :activity
  AND fund = :fund AND kind = :kind AND source = :source AND stage = :stage AND amount = 0 AND records = 0
