-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 6: the summaries tell projects apart by kind (single, group, key). They are derived, so the tables are made anew and
-- filled by the opening that follows (store/summary.h). Codes and grains as in step 3; grain 2 is by activity, fund and kind.

DROP TABLE summary_money;
CREATE TABLE summary_money (
    grain INTEGER NOT NULL, fiscal_year INTEGER NOT NULL, month INTEGER NOT NULL,
    path INTEGER NOT NULL, activity INTEGER NOT NULL, fund INTEGER NOT NULL, kind INTEGER NOT NULL,
    source INTEGER NOT NULL, stage INTEGER NOT NULL,
    amount BIGINT NOT NULL, records INTEGER NOT NULL,
    PRIMARY KEY (grain, fiscal_year, month, path, activity, fund, kind, source, stage)
) WITHOUT ROWID;

DROP TABLE summary_project;
CREATE TABLE summary_project (
    grain INTEGER NOT NULL, pattern INTEGER NOT NULL,
    path INTEGER NOT NULL, activity INTEGER NOT NULL, fund INTEGER NOT NULL, kind INTEGER NOT NULL,
    projects INTEGER NOT NULL,
    PRIMARY KEY (grain, pattern, path, activity, fund, kind)
) WITHOUT ROWID;

DROP TABLE summary_result;
CREATE TABLE summary_result (
    grain INTEGER NOT NULL, month INTEGER NOT NULL, indicator INTEGER NOT NULL, pattern INTEGER NOT NULL,
    path INTEGER NOT NULL, activity INTEGER NOT NULL, fund INTEGER NOT NULL, kind INTEGER NOT NULL,
    planned BIGINT NOT NULL, planned_records INTEGER NOT NULL, actual BIGINT NOT NULL, actual_records INTEGER NOT NULL,
    PRIMARY KEY (grain, month, indicator, pattern, path, activity, fund, kind)
) WITHOUT ROWID;

DELETE FROM summary_state;
