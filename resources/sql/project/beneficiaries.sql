SELECT id, establishment, support, counterpart FROM beneficiary WHERE project = :project ORDER BY id
