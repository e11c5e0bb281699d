SELECT COUNT(*) FROM movement WHERE stage = 'approved' AND document = :decision
