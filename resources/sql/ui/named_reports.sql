SELECT name, parameters FROM named_report
WHERE user_id = :user_id AND parameters <> ''
ORDER BY name
