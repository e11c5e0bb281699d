SELECT word FROM summary_word WHERE code = :code
