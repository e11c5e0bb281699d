SELECT number, date, title FROM report_snapshot
WHERE date >= :first_day AND date <= :last_day
ORDER BY signed_at, id
