SELECT word, membership, establishments FROM summary_establishment WHERE grain = :grain AND kind = :kind
