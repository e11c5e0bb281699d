SELECT c.date, c.change, f.code AS from_code, t.code AS to_code, c.legal_basis
FROM admin_change c
JOIN admin_unit f ON f.id = c.from_unit
JOIN admin_unit t ON t.id = c.to_unit
ORDER BY c.date, f.code, t.code, c.change
