SELECT code, title FROM legal_text ORDER BY code
