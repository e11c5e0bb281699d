SELECT grain, kind, word, membership, establishments FROM summary_establishment
