SELECT code, word FROM summary_word WHERE kind = :kind ORDER BY code
