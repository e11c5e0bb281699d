SELECT id, office, place, full_time
FROM officer
WHERE from_day <= :day AND (to_day IS NULL OR to_day >= :same_day)
ORDER BY office, id
