DELETE FROM summary_state
