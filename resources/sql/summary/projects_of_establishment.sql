SELECT project FROM beneficiary WHERE establishment = :establishment
