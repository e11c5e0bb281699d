SELECT code FROM project WHERE code LIKE :prefix
