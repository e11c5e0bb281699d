SELECT place, fiscal_year, source, decision FROM allocation WHERE id = :id
