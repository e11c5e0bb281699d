SELECT * FROM eligibility_rule ORDER BY code, id
