SELECT id, kc_fold(login || ' ' || name) AS search, login, name, position, roles, place_code, active
FROM app_user
