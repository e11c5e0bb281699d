SELECT seq FROM audit_entry WHERE act_id = :act_id ORDER BY seq
