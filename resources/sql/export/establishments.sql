SELECT e.tax_code, e.name, e.legal_form, u.code AS place_code, u.name_vi AS place_name,
       CASE WHEN e.place_as_of >= COALESCE(u.valid_from, e.place_as_of) AND e.place_as_of <= COALESCE(u.valid_to, e.place_as_of)
            THEN e.place_as_of ELSE COALESCE(u.valid_to, u.valid_from) END AS place_as_of,
       e.address, e.sector, e.vsic_code, e.vsic_version,
       e.founded_on, e.representative, e.owner_female, e.owner_ethnic_minority, e.craft_village,
       e.workers, e.female_workers, e.insured_workers, e.capital, e.revenue, e.phone, e.email, e.note
FROM establishment e
JOIN admin_unit u ON u.id = e.place
ORDER BY e.tax_code
