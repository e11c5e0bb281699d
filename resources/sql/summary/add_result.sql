INSERT INTO summary_result (grain, month, indicator, pattern, path, activity, fund, kind,
                            planned, planned_records, actual, actual_records)
VALUES (:grain, :month, :indicator, :pattern, :path, :activity, :fund, :kind,
        :planned, :planned_records, :actual, :actual_records)
ON CONFLICT (grain, month, indicator, pattern, path, activity, fund, kind)
DO UPDATE SET planned = summary_result.planned + excluded.planned,
              planned_records = summary_result.planned_records + excluded.planned_records,
              actual = summary_result.actual + excluded.actual,
              actual_records = summary_result.actual_records + excluded.actual_records
