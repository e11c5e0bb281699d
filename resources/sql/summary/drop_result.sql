DELETE FROM summary_result
WHERE grain = :grain AND month = :month AND indicator = :indicator AND pattern = :pattern AND path = :path
  AND activity = :activity AND fund = :fund AND kind = :kind
  AND planned = 0 AND planned_records = 0 AND actual = 0 AND actual_records = 0
