SELECT id, code, title, place, state, approved_on FROM project
ORDER BY code
