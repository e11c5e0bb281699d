SELECT grain, pattern, path, activity, fund, kind, projects FROM summary_project
