SELECT first_day, last_day FROM period_lock WHERE reopened_on IS NULL ORDER BY locked_on DESC, id
