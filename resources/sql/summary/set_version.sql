INSERT INTO summary_state (version) VALUES (:version)
