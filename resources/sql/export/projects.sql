SELECT p.code, p.title, p.fund, p.kind, g.code AS programme, p.plan_year, p.activity, p.implementing_unit, p.cooperating_unit,
       u.code AS place_code, u.name_vi AS place_name,
       CASE WHEN p.place_as_of >= COALESCE(u.valid_from, p.place_as_of) AND p.place_as_of <= COALESCE(u.valid_to, p.place_as_of)
            THEN p.place_as_of ELSE COALESCE(u.valid_to, u.valid_from) END AS place_as_of,
       p.place_note, p.starts_on, p.ends_on, p.total_cost, p.state,
       CASE WHEN p.legacy = 1 OR p.state <> 'draft' THEN 1 ELSE 0 END AS legacy
FROM project p
LEFT JOIN admin_unit u ON u.id = p.place
LEFT JOIN programme g ON g.id = p.programme
ORDER BY p.code
