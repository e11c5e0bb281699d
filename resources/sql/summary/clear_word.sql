DELETE FROM summary_word
