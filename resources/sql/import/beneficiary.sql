SELECT * FROM beneficiary
