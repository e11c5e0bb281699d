SELECT y.id, e.name_folded || ' ' || e.tax_code AS search, e.tax_code, e.name, y.year, y.workers, y.revenue, y.exports, y.taxes, y.income_per_worker
FROM establishment_year y
JOIN establishment e ON e.id = y.establishment
