SELECT * FROM legal_text ORDER BY issued_on NULLS FIRST, code
