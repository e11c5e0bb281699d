SELECT path FROM summary_place WHERE place = :place
