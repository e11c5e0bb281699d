SELECT MAX(date) FROM movement
