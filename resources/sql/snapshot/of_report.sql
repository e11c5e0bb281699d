SELECT number, date, parameters FROM report_snapshot
WHERE report = :report AND scope = :scope AND period = :period AND lang = :lang
ORDER BY signed_at, id
