SELECT id, number, date, issuer, kind, abstract, signer FROM document
WHERE project = :project AND date <= :as_at
ORDER BY date, number, id
