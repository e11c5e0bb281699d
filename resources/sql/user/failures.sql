SELECT failures, last_failure_at FROM sign_in WHERE user_id = :id
