SELECT id, kc_fold(procedure || ' ' || act) AS search, procedure, from_state, act, to_state, role, paper, deadline, valid_from, valid_to, legal_basis, sort_order
FROM procedure_step
