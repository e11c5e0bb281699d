SELECT sector, legal_form, owner_female, owner_ethnic_minority, craft_village FROM establishment WHERE id = :id
