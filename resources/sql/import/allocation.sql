SELECT * FROM allocation
