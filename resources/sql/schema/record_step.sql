INSERT INTO schema_step (number, name, checksum, applied_at, program, minimum_reader)
VALUES (:number, :name, :checksum, :applied_at, :program, :minimum_reader)
