SELECT name, filter FROM saved_filter
WHERE user_id = :user_id AND register = :register AND filter <> ''
ORDER BY name
