SELECT project, act, to_state, date, actor_name FROM case_step
ORDER BY project, position
