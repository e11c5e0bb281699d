SELECT place, path FROM summary_place ORDER BY place
