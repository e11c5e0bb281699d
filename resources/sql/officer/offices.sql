SELECT DISTINCT office FROM officer
