DELETE FROM sign_in WHERE user_id = :id
