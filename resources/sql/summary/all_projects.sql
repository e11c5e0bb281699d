SELECT grain, pattern, path, activity, fund, projects FROM summary_project
