SELECT CAST(a.seq AS TEXT) AS id, kc_fold(a.actor_login || ' ' || a.act || ' ' || a.table_name || ' ' || a.record_id || ' ' || a.reason) AS search,
       a.seq, a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.table_name,
       COALESCE(p.code, e.tax_code, g.code, o.name, l.decision, w.login, ye.tax_code, s.number, k.first_day,
                mp.code, rp.code, cp.code, bp.code, dp.code, a.record_id) AS record, a.reason, a.record_id
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
LEFT JOIN project p ON a.table_name = 'project' AND p.id = a.record_id
LEFT JOIN establishment e ON a.table_name = 'establishment' AND e.id = a.record_id
LEFT JOIN programme g ON a.table_name = 'programme' AND g.id = a.record_id
LEFT JOIN officer o ON a.table_name = 'officer' AND o.id = a.record_id
LEFT JOIN allocation l ON a.table_name = 'allocation' AND l.id = a.record_id
LEFT JOIN app_user w ON a.table_name = 'app_user' AND w.id = a.record_id
LEFT JOIN establishment_year y ON a.table_name = 'establishment_year' AND y.id = a.record_id
LEFT JOIN establishment ye ON ye.id = y.establishment
LEFT JOIN report_snapshot s ON a.table_name = 'report_snapshot' AND s.id = a.record_id
LEFT JOIN period_lock k ON a.table_name = 'period_lock' AND k.id = a.record_id
LEFT JOIN movement m ON a.table_name = 'movement' AND m.id = a.record_id
LEFT JOIN project mp ON mp.id = m.project
LEFT JOIN result r ON a.table_name = 'result' AND r.id = a.record_id
LEFT JOIN project rp ON rp.id = r.project
LEFT JOIN case_step c ON a.table_name = 'case_step' AND c.id = a.record_id
LEFT JOIN project cp ON cp.id = c.project
LEFT JOIN beneficiary b ON a.table_name = 'beneficiary' AND b.id = a.record_id
LEFT JOIN project bp ON bp.id = b.project
LEFT JOIN document d ON a.table_name = 'document' AND d.id = a.record_id
LEFT JOIN project dp ON dp.id = d.project
