SELECT source, fiscal_year, stage, amount, date, reverses FROM movement WHERE project = :project
