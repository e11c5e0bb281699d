SELECT id, revision, code, name, fund, from_year, to_year, place_code, legal_basis
FROM programme
ORDER BY from_year DESC, code
