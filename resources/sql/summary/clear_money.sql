DELETE FROM summary_money
