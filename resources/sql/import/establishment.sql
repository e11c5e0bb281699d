SELECT * FROM establishment
