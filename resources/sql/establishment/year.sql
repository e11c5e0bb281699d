SELECT id, revision, establishment, year, workers, revenue, exports, taxes, income_per_worker
FROM establishment_year WHERE establishment = :establishment AND year = :year
