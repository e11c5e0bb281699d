SELECT id, role || ' ' || act AS search, role, act
FROM role_act
