SELECT c.id, f.name_folded || ' ' || t.name_folded || ' ' || f.code || ' ' || t.code AS search, c.date, c.change,
       f.code AS from_code, f.name_vi AS from_name, t.code AS to_code, t.name_vi AS to_name, c.legal_basis
FROM admin_change c
JOIN admin_unit f ON f.id = c.from_unit
JOIN admin_unit t ON t.id = c.to_unit
