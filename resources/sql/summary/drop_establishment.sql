DELETE FROM summary_establishment
WHERE grain = :grain AND kind = :kind AND word = :word AND membership = :membership AND establishments = 0
