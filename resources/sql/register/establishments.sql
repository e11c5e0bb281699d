SELECT e.id, e.name_folded || ' ' || e.tax_code AS search, e.tax_code, e.name, e.legal_form,
       u.name_vi AS place_name, u.code AS place_code, e.sector, e.workers, e.revenue, e.representative, e.phone,
       COALESCE(b.projects, 0) AS projects, COALESCE(b.support, 0) AS support_received,
       e.craft_village, e.owner_female
FROM establishment e
JOIN admin_unit u ON u.id = e.place
LEFT JOIN (
    SELECT b.establishment, COUNT(*) AS projects, CAST(SUM(b.support) AS BIGINT) AS support
    FROM beneficiary b
    JOIN project p ON p.id = b.project
    WHERE p.state IN ('approved', 'contracted', 'implementing', 'accepted', 'settled')
    GROUP BY b.establishment
) b ON b.establishment = e.id
