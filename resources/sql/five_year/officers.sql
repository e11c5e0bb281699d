SELECT id, office, place, full_time, from_day, to_day
FROM officer
ORDER BY office, name_folded, id
