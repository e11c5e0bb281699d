SELECT place, CAST(SUM(amount) AS BIGINT) AS amount
FROM allocation WHERE fiscal_year = :fiscal_year AND source = :source AND date <= :as_at GROUP BY place
