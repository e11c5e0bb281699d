SELECT o.id, o.name_folded || ' ' || kc_fold(o.office || ' ' || o.position) AS search, o.name, o.office, o.position, o.full_time,
       COALESCE(u.name_vi, '') AS place_name, COALESCE(u.code, '') AS place_code, o.from_day, o.to_day
FROM officer o
LEFT JOIN admin_unit u ON u.id = o.place
