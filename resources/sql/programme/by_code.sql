SELECT * FROM programme WHERE code = :code
