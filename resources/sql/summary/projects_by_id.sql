SELECT rowid, id, place, activity, fund FROM project ORDER BY id
