SELECT grain, month, indicator, pattern, path, activity, fund, planned, planned_records, actual, actual_records
FROM summary_result
