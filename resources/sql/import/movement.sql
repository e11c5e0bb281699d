SELECT * FROM movement
