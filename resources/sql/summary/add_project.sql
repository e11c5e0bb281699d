INSERT INTO summary_project (grain, pattern, path, activity, fund, kind, projects)
VALUES (:grain, :pattern, :path, :activity, :fund, :kind, :projects)
ON CONFLICT (grain, pattern, path, activity, fund, kind) DO UPDATE SET projects = summary_project.projects + excluded.projects
