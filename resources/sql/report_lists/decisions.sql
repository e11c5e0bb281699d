SELECT number, date, issuer, signer FROM document
WHERE kind = 'decision'
ORDER BY number, date, id
