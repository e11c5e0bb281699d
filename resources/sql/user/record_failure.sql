INSERT INTO sign_in (user_id, failures, last_failure_at) VALUES (:id, 1, :at)
ON CONFLICT (user_id) DO UPDATE SET failures = sign_in.failures + 1, last_failure_at = excluded.last_failure_at
