-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 4: tax rates as dated law, for the tax cost of support. A store made before this step has the table empty; a report
-- says then that no rate is on record.
CREATE TABLE tax_rate (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL, percent TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, confidence TEXT NOT NULL, note TEXT NOT NULL,
    sort_order INTEGER NOT NULL
);
