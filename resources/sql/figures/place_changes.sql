SELECT date, change, from_unit, to_unit, legal_basis
FROM admin_change
ORDER BY date, from_unit
