SELECT e.tax_code, y.year, y.workers, y.revenue, y.exports, y.taxes, y.income_per_worker
FROM establishment_year y
JOIN establishment e ON e.id = y.establishment
ORDER BY e.tax_code, y.year
