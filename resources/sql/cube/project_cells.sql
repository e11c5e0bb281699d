SELECT pattern, path, activity, fund, kind, projects FROM summary_project WHERE grain = :grain
