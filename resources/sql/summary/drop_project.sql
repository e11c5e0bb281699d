DELETE FROM summary_project
WHERE grain = :grain AND pattern = :pattern AND path = :path AND activity = :activity
  AND fund = :fund AND kind = :kind AND projects = 0
