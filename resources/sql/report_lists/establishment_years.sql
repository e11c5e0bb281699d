SELECT id, year, workers, revenue, exports, taxes, income_per_worker
FROM establishment_year
WHERE establishment = :establishment AND year <= :last_year
ORDER BY year
