SELECT id FROM officer WHERE office = :office AND place = :place AND name = :name AND from_day = :from_day
