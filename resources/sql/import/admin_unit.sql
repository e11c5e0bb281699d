SELECT * FROM admin_unit
