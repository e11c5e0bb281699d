SELECT establishment FROM beneficiary WHERE project = :project
