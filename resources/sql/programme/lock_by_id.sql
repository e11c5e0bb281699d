SELECT id, first_day, last_day, reason, reopened_on, revision FROM period_lock WHERE id = :id
