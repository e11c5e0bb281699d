SELECT * FROM role_act ORDER BY role, act
