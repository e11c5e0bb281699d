SELECT s.id, kc_fold(s.report || ' ' || s.title || ' ' || s.number || ' ' || s.signer || ' ' || s.scope || ' ' || s.period) AS search,
       s.date, s.number, s.report, s.title, s.scope, s.period, s.lang, s.signer, s.signed_at, COALESCE(u.name, '') AS signed_by, s.program
FROM report_snapshot s
LEFT JOIN app_user u ON u.id = s.signed_by
