INSERT INTO summary_project (grain, pattern, path, activity, fund, projects)
VALUES (:grain, :pattern, :path, :activity, :fund, :projects)
ON CONFLICT (grain, pattern, path, activity, fund) DO UPDATE SET projects = summary_project.projects + excluded.projects
