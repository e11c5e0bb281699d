SELECT number, MAX(date) AS date, MAX(issuer) AS issuer
FROM document
WHERE kind = 'decision' AND number <> ''
GROUP BY number
ORDER BY MAX(date) DESC, number
