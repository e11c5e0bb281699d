SELECT p.id, kc_fold(p.code || ' ' || p.name || ' ' || p.legal_basis) AS search, p.code, p.name, p.fund, p.from_year, p.to_year,
       COALESCE((SELECT MIN(u.name_vi) FROM admin_unit u
                 WHERE u.code = p.place_code AND u.level = 'province'
                   AND (u.valid_from IS NULL OR u.valid_from <= CAST(p.from_year AS TEXT) || '-01-01')
                   AND (u.valid_to IS NULL OR u.valid_to >= CAST(p.from_year AS TEXT) || '-01-01')), '') AS place_name,
       p.place_code,
       (SELECT COUNT(*) FROM target t WHERE t.programme = p.id) AS targets,
       (SELECT COUNT(*) FROM project j WHERE j.programme = p.id) AS projects, p.legal_basis
FROM programme p
