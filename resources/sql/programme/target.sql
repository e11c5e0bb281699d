SELECT id FROM target WHERE programme = :programme AND indicator = :indicator
