SELECT id, kc_fold(reason || ' ' || reopen_reason) AS search, first_day, last_day,
       CASE WHEN reopened_on IS NULL THEN 1 ELSE 0 END AS locked, locked_on, reason, reopened_on, reopen_reason
FROM period_lock
