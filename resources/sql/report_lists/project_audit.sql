SELECT a.seq, a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.table_name, a.record_id, a.reason, a.before, a.after
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
WHERE (a.table_name = 'project' AND a.record_id = :project)
   OR (a.table_name = 'movement' AND a.record_id IN (SELECT id FROM movement WHERE project = :project_of_movement))
   OR (a.table_name = 'case_step' AND a.record_id IN (SELECT id FROM case_step WHERE project = :project_of_step))
   OR (a.table_name = 'appraisal' AND a.record_id IN (SELECT id FROM appraisal WHERE project = :project_of_appraisal))
   OR (a.table_name = 'document' AND a.record_id IN (SELECT id FROM document WHERE project = :project_of_document))
   OR (a.table_name = 'beneficiary' AND a.record_id IN (SELECT id FROM beneficiary WHERE project = :project_of_beneficiary))
   OR (a.table_name = 'result' AND a.record_id IN (SELECT id FROM result WHERE project = :project_of_result))
   OR (a.table_name = 'project_paper' AND a.record_id IN (SELECT id FROM project_paper WHERE project = :project_of_paper))
   OR (a.table_name IN ('beneficiary', 'result', 'project_paper') AND (a.before LIKE :removed OR a.after LIKE :entered))
ORDER BY a.seq
