SELECT p.name, p.from_year, p.to_year, p.place_code, p.legal_basis,
       (SELECT COUNT(*) FROM target t WHERE t.programme = p.id) AS targets
FROM programme p
WHERE p.from_year <= :last_year AND p.to_year >= :first_year
ORDER BY p.from_year, p.place_code, p.code
