-- SQLite only: PostgreSQL answers the same from information_schema.tables.
SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_step'
