SELECT pattern, path, activity, fund, projects FROM summary_project WHERE grain = :grain
