SELECT month, indicator, pattern, path, activity, fund, kind, planned, planned_records, actual, actual_records
FROM summary_result
WHERE grain = :grain AND month BETWEEN :first_month AND :last_month
