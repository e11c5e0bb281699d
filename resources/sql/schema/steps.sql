SELECT number, name, checksum, minimum_reader FROM schema_step ORDER BY number
