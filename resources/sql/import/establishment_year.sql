SELECT * FROM establishment_year
