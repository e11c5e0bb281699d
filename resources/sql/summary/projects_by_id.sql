SELECT rowid, id, place, activity, fund, kind FROM project ORDER BY id
