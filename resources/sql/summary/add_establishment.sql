INSERT INTO summary_establishment (grain, kind, word, membership, establishments)
VALUES (:grain, :kind, :word, :membership, :establishments)
ON CONFLICT (grain, kind, word, membership)
DO UPDATE SET establishments = summary_establishment.establishments + excluded.establishments
