SELECT code || ' ' || title AS name FROM project WHERE id = :project_id
UNION ALL
SELECT name FROM establishment WHERE id = :establishment_id
UNION ALL
SELECT code || ' ' || name FROM programme WHERE id = :programme_id
UNION ALL
SELECT name FROM app_user WHERE id = :user_id
