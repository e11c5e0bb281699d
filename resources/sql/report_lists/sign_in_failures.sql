SELECT u.id, u.login, u.name, s.failures, s.last_failure_at
FROM sign_in s
JOIN app_user u ON u.id = s.user_id
WHERE s.failures > 0
ORDER BY u.login
