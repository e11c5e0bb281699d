SELECT id, revision, login, name, position, roles, place_code, active FROM app_user
WHERE active = 1 ORDER BY name, login
