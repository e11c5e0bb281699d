SELECT * FROM admin_change
