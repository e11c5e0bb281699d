SELECT project, source, fiscal_year, stage, amount, date, reverses FROM movement ORDER BY project
