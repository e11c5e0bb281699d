SELECT id, kc_fold(code || ' ' || title) AS search, code, title, issued_on, valid_from, valid_to, state, note
FROM legal_text
