SELECT * FROM admin_change ORDER BY date, id
