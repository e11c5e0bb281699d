SELECT project, source, stage, fiscal_year,
       CAST(SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) AS BIGINT) AS amount, COUNT(*) AS records
FROM movement
WHERE fiscal_year BETWEEN :first_year AND :last_year AND date <= :cutoff
GROUP BY project, source, stage, fiscal_year
