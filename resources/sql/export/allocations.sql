SELECT a.decision, a.date, a.fund, u.code AS place_code, u.name_vi AS place_name, COALESCE(u.valid_to, u.valid_from) AS place_as_of,
       a.fiscal_year, a.source, a.amount
FROM allocation a
JOIN admin_unit u ON u.id = a.place
ORDER BY a.fiscal_year, a.decision, a.source, a.date, u.code, COALESCE(u.valid_from, ''), a.fund, a.amount
