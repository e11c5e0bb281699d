SELECT code FROM summary_word WHERE kind = :kind AND word = :word
