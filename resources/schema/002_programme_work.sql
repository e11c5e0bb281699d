-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 2: what reports need beside the files themselves: officers, yearly figures of establishments, signed reports,
-- locked periods, reports saved with their parameters.

CREATE TABLE officer (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    office TEXT NOT NULL, place TEXT NOT NULL REFERENCES admin_unit (id), place_as_of TEXT,
    name TEXT NOT NULL, name_folded TEXT NOT NULL, position TEXT NOT NULL,
    full_time INTEGER NOT NULL CHECK (full_time IN (0, 1)), from_day TEXT NOT NULL, to_day TEXT
);
CREATE INDEX officer_place ON officer (place);

CREATE TABLE establishment_year (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    establishment TEXT NOT NULL REFERENCES establishment (id), year INTEGER NOT NULL,
    workers INTEGER, revenue BIGINT, exports BIGINT, taxes BIGINT, income_per_worker BIGINT,
    UNIQUE (establishment, year)
);

-- A period in which nothing more is dated. Reopening ends the lock and says why; both stay.
CREATE TABLE period_lock (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    first_day TEXT NOT NULL, last_day TEXT NOT NULL, locked_on TEXT NOT NULL, reason TEXT NOT NULL,
    reopened_on TEXT, reopen_reason TEXT NOT NULL
);

-- What was signed: parameters, figures, texts and pages as they were, with who signed and with which program.
CREATE TABLE report_snapshot (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    report TEXT NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL, parameters TEXT NOT NULL,
    number TEXT NOT NULL, date TEXT NOT NULL, signer TEXT NOT NULL, lang TEXT NOT NULL,
    figures TEXT NOT NULL, pages TEXT NOT NULL, pages_hash TEXT NOT NULL,
    program TEXT NOT NULL, schema_step INTEGER NOT NULL, audit_head TEXT NOT NULL,
    signed_by TEXT REFERENCES app_user (id), signed_at TEXT NOT NULL
);
CREATE INDEX report_snapshot_report ON report_snapshot (report, scope, period);

CREATE TABLE named_report (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    user_id TEXT NOT NULL, name TEXT NOT NULL, parameters TEXT NOT NULL,
    UNIQUE (user_id, name)
);
