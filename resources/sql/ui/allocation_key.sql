SELECT place, fiscal_year, source FROM allocation WHERE id = :id
