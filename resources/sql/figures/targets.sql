SELECT t.indicator, t.value
FROM target t
JOIN programme p ON p.id = t.programme
WHERE p.from_year >= :first_year AND p.to_year <= :last_year AND p.place_code = :place_code
