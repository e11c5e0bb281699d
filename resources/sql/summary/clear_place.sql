DELETE FROM summary_place
