SELECT grain, month, indicator, pattern, path, activity, fund, kind, planned, planned_records, actual, actual_records
FROM summary_result
