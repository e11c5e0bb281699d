SELECT 'projects' AS register, project AS owner FROM result WHERE id = :result
UNION ALL
SELECT 'programmes', programme FROM target WHERE id = :target
UNION ALL
SELECT 'establishments', establishment FROM establishment_year WHERE id = :year
