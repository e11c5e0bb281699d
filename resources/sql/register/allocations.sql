SELECT a.id, kc_fold(a.decision) AS search, a.fiscal_year, a.decision, a.date, a.fund, a.source, u.name_vi AS place_name, a.amount
FROM allocation a
JOIN admin_unit u ON u.id = a.place
