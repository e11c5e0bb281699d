SELECT period, block, body FROM report_text
WHERE report = :report AND scope = :scope AND lang = :lang
