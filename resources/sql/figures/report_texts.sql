SELECT block, body FROM report_text
WHERE report = :report AND scope = :scope AND period = :period AND lang = :lang
