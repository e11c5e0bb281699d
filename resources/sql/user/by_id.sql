SELECT id, revision, login, name, position, roles, place_code, active FROM app_user WHERE id = :id
