SELECT * FROM establishment WHERE tax_code = :tax_code
