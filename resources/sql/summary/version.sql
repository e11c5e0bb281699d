SELECT version FROM summary_state
