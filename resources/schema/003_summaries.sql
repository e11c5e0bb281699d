-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 3: summaries for reports, kept in the transaction of every act (store/summary.h). They are derived: nothing here is
-- a record, nothing is audited, and everything can be computed again from the records.
-- Codes: words and paths by summary_word (0: all together); fund, source and stage by their place in the list, from 1.

-- Which of the computations below the tables hold; without a row they have to be computed anew.
CREATE TABLE summary_state (version INTEGER NOT NULL PRIMARY KEY);

-- Kinds: path (of a place, see store/summary_places.h), activity (main content), indicator, sector, legal_form,
-- pattern and membership (store/summary_pattern.h).
CREATE TABLE summary_word (
    code INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL, word TEXT NOT NULL,
    UNIQUE (kind, word)
);

CREATE TABLE summary_place (place TEXT NOT NULL PRIMARY KEY, path INTEGER NOT NULL);

-- Grains: 0 everything, 1 by path, 2 by activity and fund. Month 0: of all months, otherwise the month (202511) of the day.
CREATE TABLE summary_money (
    grain INTEGER NOT NULL, fiscal_year INTEGER NOT NULL, month INTEGER NOT NULL,
    path INTEGER NOT NULL, activity INTEGER NOT NULL, fund INTEGER NOT NULL, source INTEGER NOT NULL, stage INTEGER NOT NULL,
    amount BIGINT NOT NULL, records INTEGER NOT NULL,
    PRIMARY KEY (grain, fiscal_year, month, path, activity, fund, source, stage)
) WITHOUT ROWID;

-- Projects by the years in which state budget was approved for them. Grains as above.
CREATE TABLE summary_project (
    grain INTEGER NOT NULL, pattern INTEGER NOT NULL,
    path INTEGER NOT NULL, activity INTEGER NOT NULL, fund INTEGER NOT NULL,
    projects INTEGER NOT NULL,
    PRIMARY KEY (grain, pattern, path, activity, fund)
) WITHOUT ROWID;

-- Beneficiaries by where and when their projects count. Grains: 0 by membership (path and pattern), 1 by pattern alone.
-- Kinds: 0 all, 1 sector, 2 legal form, 3 owned by a woman, 4 by a member of an ethnic minority, 5 in a craft village.
CREATE TABLE summary_establishment (
    grain INTEGER NOT NULL, kind INTEGER NOT NULL, word INTEGER NOT NULL, membership INTEGER NOT NULL,
    establishments INTEGER NOT NULL,
    PRIMARY KEY (grain, kind, word, membership)
) WITHOUT ROWID;

-- Month 202511 in grain 0, year 2025 in grains 1 and 2; 0 for goals without a date, which count with their project's pattern.
CREATE TABLE summary_result (
    grain INTEGER NOT NULL, month INTEGER NOT NULL, indicator INTEGER NOT NULL, pattern INTEGER NOT NULL,
    path INTEGER NOT NULL, activity INTEGER NOT NULL, fund INTEGER NOT NULL,
    planned BIGINT NOT NULL, planned_records INTEGER NOT NULL, actual BIGINT NOT NULL, actual_records INTEGER NOT NULL,
    PRIMARY KEY (grain, month, indicator, pattern, path, activity, fund)
) WITHOUT ROWID;

-- What was entered after a day that is looked back to, and results of a part of a month.
CREATE INDEX movement_date ON movement (date);
CREATE INDEX result_date ON result (date);
