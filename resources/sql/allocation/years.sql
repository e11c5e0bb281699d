SELECT DISTINCT fiscal_year FROM allocation ORDER BY fiscal_year DESC
