DELETE FROM summary_result
