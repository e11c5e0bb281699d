SELECT p.id, p.search_folded AS search, p.code, p.title, p.fund, p.plan_year, p.activity,
       COALESCE(u.name_vi, '') AS place_name, COALESCE(u.code, '') AS place_code,
       CASE WHEN u.level = 'province' THEN u.code ELSE COALESCE(u.parent_code, '') END AS province_code,
       p.implementing_unit, p.state, p.asked_national + p.asked_local AS asked_support,
       -- Nothing decided yet is nothing on record, not 0 đồng.
       CASE WHEN m.project IS NOT NULL THEN COALESCE(m.approved_national, 0) END AS approved_national,
       CASE WHEN m.project IS NOT NULL THEN COALESCE(m.approved_local, 0) END AS approved_local,
       CASE WHEN m.project IS NOT NULL THEN COALESCE(m.approved_national, 0) + COALESCE(m.approved_local, 0) END AS approved_total,
       COALESCE(m.counterpart, p.asked_counterpart) AS counterpart, p.total_cost,
       p.submitted_on, p.approved_on, p.kind, COALESCE(e.login, '') AS entered_by, p.legacy
FROM project p
LEFT JOIN admin_unit u ON u.id = p.place
LEFT JOIN app_user e ON e.id = p.entered_by
LEFT JOIN (
    SELECT project,
           CAST(SUM(CASE WHEN source = 'national' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END END) AS BIGINT) AS approved_national,
           CAST(SUM(CASE WHEN source = 'local' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END END) AS BIGINT) AS approved_local,
           CAST(SUM(CASE WHEN source = 'counterpart' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END END) AS BIGINT) AS counterpart
    FROM movement WHERE stage = 'approved' GROUP BY project
) m ON m.project = p.id
