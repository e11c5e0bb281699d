SELECT office, place, place_as_of, name, position, full_time, from_day, to_day, revision
FROM officer WHERE id = :id
