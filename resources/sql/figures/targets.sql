SELECT t.indicator, t.value, p.name, p.fund, p.place_code, p.from_year, p.to_year
FROM target t
JOIN programme p ON p.id = t.programme
WHERE p.from_year >= :first_year AND p.to_year <= :last_year
ORDER BY p.code, t.indicator
