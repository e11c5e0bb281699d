DELETE FROM summary_project
