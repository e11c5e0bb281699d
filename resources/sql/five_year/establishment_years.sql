SELECT id, establishment, year, workers, revenue, taxes
FROM establishment_year
WHERE year BETWEEN :first_year AND :last_year
ORDER BY establishment, year
