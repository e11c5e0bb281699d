SELECT a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.table_name, a.record_id, a.reason, a.before, a.after,
       COALESCE(p.code, e.name, o.name, g.code, f.name, l.decision, ye.name || ', ' || CAST(y.year AS TEXT), s.number, mp.code, rp.code, cp.code, bp.code, '') AS record_name
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
LEFT JOIN project p ON a.table_name = 'project' AND p.id = a.record_id
LEFT JOIN establishment e ON a.table_name = 'establishment' AND e.id = a.record_id
LEFT JOIN app_user o ON a.table_name = 'app_user' AND o.id = a.record_id
LEFT JOIN programme g ON a.table_name = 'programme' AND g.id = a.record_id
LEFT JOIN officer f ON a.table_name = 'officer' AND f.id = a.record_id
LEFT JOIN allocation l ON a.table_name = 'allocation' AND l.id = a.record_id
LEFT JOIN establishment_year y ON a.table_name = 'establishment_year' AND y.id = a.record_id
LEFT JOIN establishment ye ON ye.id = y.establishment
LEFT JOIN report_snapshot s ON a.table_name = 'report_snapshot' AND s.id = a.record_id
LEFT JOIN movement m ON a.table_name = 'movement' AND m.id = a.record_id
LEFT JOIN project mp ON mp.id = m.project
LEFT JOIN result r ON a.table_name = 'result' AND r.id = a.record_id
LEFT JOIN project rp ON rp.id = r.project
LEFT JOIN case_step c ON a.table_name = 'case_step' AND c.id = a.record_id
LEFT JOIN project cp ON cp.id = c.project
LEFT JOIN beneficiary b ON a.table_name = 'beneficiary' AND b.id = a.record_id
LEFT JOIN project bp ON bp.id = b.project
WHERE a.seq = :seq
