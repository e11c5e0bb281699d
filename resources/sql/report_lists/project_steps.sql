SELECT s.id, s.position, s.round, s.act, s.from_state, s.to_state, s.actor_name, s.on_behalf_of, s.date, s.document, s.signer,
       s.reason, s.exception, s.voided
FROM case_step s
WHERE s.project = :project AND s.date <= :as_at
ORDER BY s.position
