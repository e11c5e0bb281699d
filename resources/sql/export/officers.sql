SELECT o.office, u.code AS place_code, u.name_vi AS place_name,
       CASE WHEN o.place_as_of >= COALESCE(u.valid_from, o.place_as_of) AND o.place_as_of <= COALESCE(u.valid_to, o.place_as_of)
            THEN o.place_as_of ELSE COALESCE(u.valid_to, u.valid_from) END AS place_as_of,
       o.name, o.position, o.full_time, o.from_day AS "from", o.to_day AS "to"
FROM officer o
JOIN admin_unit u ON u.id = o.place
ORDER BY u.code, COALESCE(u.valid_from, ''), o.office, o.name, o.from_day
