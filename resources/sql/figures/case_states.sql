SELECT project, to_state, date FROM case_step ORDER BY project, position
