SELECT * FROM establishment
WHERE id <> :self AND (tax_code = :tax_code OR (name_folded = :name_folded AND place = :place))
ORDER BY name_folded, id
