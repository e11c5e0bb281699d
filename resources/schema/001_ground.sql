-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 1: the whole first schema. Text dates are ISO 8601, moments are UTC, money is whole dong, flags are 0 or 1.
-- Every audited record has id and revision; what the law or an office decides by date has valid_from and valid_to.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE audit_entry (
    seq         BIGINT NOT NULL PRIMARY KEY,
    at          TEXT NOT NULL,
    actor_id    TEXT,
    actor_login TEXT NOT NULL,
    act         TEXT NOT NULL,
    act_id      TEXT NOT NULL,
    table_name  TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    reason      TEXT NOT NULL,
    before      TEXT,
    after       TEXT,
    prev_hash   TEXT NOT NULL,
    hash        TEXT NOT NULL
);
CREATE INDEX audit_entry_record ON audit_entry (table_name, record_id, seq);
CREATE INDEX audit_entry_act ON audit_entry (act_id);

-- Places -------------------------------------------------------------------------------------------------------

CREATE TABLE admin_unit (
    id          TEXT NOT NULL PRIMARY KEY,
    revision    INTEGER NOT NULL,
    code        TEXT NOT NULL,
    level       TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune')),
    kind        TEXT NOT NULL,
    name_vi     TEXT NOT NULL,
    name_en     TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    parent_code TEXT NOT NULL,
    region      TEXT NOT NULL,
    valid_from  TEXT,
    valid_to    TEXT,
    legal_basis TEXT NOT NULL,
    note        TEXT NOT NULL
);
CREATE INDEX admin_unit_code ON admin_unit (code, level);
CREATE INDEX admin_unit_parent ON admin_unit (parent_code, level);

CREATE TABLE admin_change (
    id          TEXT NOT NULL PRIMARY KEY,
    revision    INTEGER NOT NULL,
    date        TEXT NOT NULL,
    change      TEXT NOT NULL CHECK (change IN ('merged', 'renamed', 'reclassified', 'split')),
    from_unit   TEXT NOT NULL REFERENCES admin_unit (id),
    to_unit     TEXT NOT NULL REFERENCES admin_unit (id),
    legal_basis TEXT NOT NULL
);

-- Law and lists ------------------------------------------------------------------------------------------------

CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, parent_code TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, confidence TEXT NOT NULL, note TEXT NOT NULL,
    UNIQUE (code, valid_from)
);

CREATE TABLE indicator (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    unit_vi TEXT NOT NULL, unit_en TEXT NOT NULL, sort_order INTEGER NOT NULL
);

CREATE TABLE norm (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    content TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL, activity TEXT NOT NULL,
    fund TEXT NOT NULL CHECK (fund IN ('national', 'local')), place_code TEXT NOT NULL, version TEXT NOT NULL,
    percent TEXT, cap BIGINT CHECK (cap >= 0), unit TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, confidence TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX norm_content ON norm (content, fund);

CREATE TABLE procedure_step (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    procedure TEXT NOT NULL, fund TEXT NOT NULL, from_state TEXT NOT NULL, act TEXT NOT NULL, to_state TEXT NOT NULL,
    role TEXT NOT NULL, paper TEXT NOT NULL, deadline TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, sort_order INTEGER NOT NULL
);

CREATE TABLE checklist_item (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, activity TEXT NOT NULL, fund TEXT NOT NULL, stage TEXT NOT NULL,
    name_vi TEXT NOT NULL, name_en TEXT NOT NULL, required INTEGER NOT NULL CHECK (required IN (0, 1)),
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, sort_order INTEGER NOT NULL
);

CREATE TABLE deadline (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, fund TEXT NOT NULL, act TEXT NOT NULL, year_offset INTEGER NOT NULL,
    month INTEGER NOT NULL CHECK (month BETWEEN 0 AND 12), day INTEGER NOT NULL,
    days_after INTEGER NOT NULL, before INTEGER NOT NULL,
    name_vi TEXT NOT NULL, name_en TEXT NOT NULL, valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL
);

CREATE TABLE eligibility_rule (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, valid_from TEXT, valid_to TEXT, in_city INTEGER NOT NULL, unit_kind TEXT NOT NULL,
    eligible INTEGER NOT NULL, needs_check INTEGER NOT NULL, craft_village_overrides INTEGER NOT NULL,
    legal_basis TEXT NOT NULL, note_vi TEXT NOT NULL, note_en TEXT NOT NULL
);

CREATE TABLE sector (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, confidence TEXT NOT NULL, note TEXT NOT NULL,
    sort_order INTEGER NOT NULL
);

CREATE TABLE appraisal_criterion (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL, level TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
    valid_from TEXT, valid_to TEXT, legal_basis TEXT NOT NULL, sort_order INTEGER NOT NULL
);

CREATE TABLE role_act (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    role TEXT NOT NULL, act TEXT NOT NULL, UNIQUE (role, act)
);

CREATE TABLE legal_text (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, issued_on TEXT,
    valid_from TEXT, valid_to TEXT, state TEXT NOT NULL, note TEXT NOT NULL
);

-- People -------------------------------------------------------------------------------------------------------

CREATE TABLE office (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    name TEXT NOT NULL, superior TEXT NOT NULL, short_name TEXT NOT NULL, kind TEXT NOT NULL,
    place_code TEXT NOT NULL, city TEXT NOT NULL
);

CREATE TABLE app_user (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, position TEXT NOT NULL, roles TEXT NOT NULL,
    place_code TEXT NOT NULL, active INTEGER NOT NULL CHECK (active IN (0, 1))
);

-- Argon2id strings of libsodium. The audit trail holds a digest of the string, never the string.
CREATE TABLE credential (
    id TEXT NOT NULL PRIMARY KEY REFERENCES app_user (id), revision INTEGER NOT NULL,
    password_hash TEXT NOT NULL
);

-- Not audited: counts wrong passwords for the lock-out delay.
CREATE TABLE sign_in (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES app_user (id),
    failures INTEGER NOT NULL,
    last_failure_at TEXT
);

-- Establishments -----------------------------------------------------------------------------------------------

CREATE TABLE establishment (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    tax_code TEXT NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL, legal_form TEXT NOT NULL,
    place TEXT NOT NULL REFERENCES admin_unit (id), place_as_of TEXT, address TEXT NOT NULL,
    sector TEXT NOT NULL, vsic_code TEXT NOT NULL, vsic_version TEXT NOT NULL, founded_on TEXT,
    representative TEXT NOT NULL, owner_female INTEGER NOT NULL, owner_ethnic_minority INTEGER NOT NULL,
    craft_village INTEGER NOT NULL, workers INTEGER, female_workers INTEGER, insured_workers INTEGER,
    capital BIGINT, revenue BIGINT, phone TEXT NOT NULL, email TEXT NOT NULL, note TEXT NOT NULL
);
CREATE UNIQUE INDEX establishment_tax_code ON establishment (tax_code);
CREATE INDEX establishment_name ON establishment (name_folded, place);

-- Programmes and yearly money ------------------------------------------------------------------------------------

CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, fund TEXT NOT NULL, from_year INTEGER NOT NULL, to_year INTEGER NOT NULL,
    place_code TEXT NOT NULL, legal_basis TEXT NOT NULL
);

CREATE TABLE target (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    programme TEXT NOT NULL REFERENCES programme (id), indicator TEXT NOT NULL, value BIGINT NOT NULL, source TEXT NOT NULL,
    UNIQUE (programme, indicator)
);

CREATE TABLE allocation (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    decision TEXT NOT NULL, date TEXT NOT NULL, fund TEXT NOT NULL, place TEXT NOT NULL REFERENCES admin_unit (id),
    fiscal_year INTEGER NOT NULL, source TEXT NOT NULL CHECK (source IN ('national', 'local')), amount BIGINT NOT NULL
);
CREATE INDEX allocation_year ON allocation (fiscal_year, source);

-- Projects -----------------------------------------------------------------------------------------------------

CREATE TABLE project (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, search_folded TEXT NOT NULL,
    fund TEXT NOT NULL CHECK (fund IN ('national', 'local', 'mixed')), kind TEXT NOT NULL,
    programme TEXT REFERENCES programme (id), plan_year INTEGER NOT NULL, activity TEXT NOT NULL, norm TEXT NOT NULL,
    implementing_unit TEXT NOT NULL, cooperating_unit TEXT NOT NULL,
    place TEXT REFERENCES admin_unit (id), place_as_of TEXT, place_note TEXT NOT NULL,
    starts_on TEXT, ends_on TEXT,
    asked_national BIGINT NOT NULL, asked_local BIGINT NOT NULL, asked_counterpart BIGINT NOT NULL, asked_other BIGINT NOT NULL,
    total_cost BIGINT NOT NULL, eligible_cost BIGINT NOT NULL, units INTEGER NOT NULL,
    necessity TEXT NOT NULL, goals TEXT NOT NULL, effects TEXT NOT NULL,
    state TEXT NOT NULL, round INTEGER NOT NULL, procedure TEXT NOT NULL, submitted_on TEXT, approved_on TEXT,
    legacy INTEGER NOT NULL, entered_by TEXT REFERENCES app_user (id)
);
CREATE INDEX project_state ON project (state, plan_year);
CREATE INDEX project_year ON project (plan_year);
CREATE INDEX project_place ON project (place);

CREATE TABLE beneficiary (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    project TEXT NOT NULL REFERENCES project (id), establishment TEXT NOT NULL REFERENCES establishment (id),
    support BIGINT NOT NULL, counterpart BIGINT NOT NULL, UNIQUE (project, establishment)
);
CREATE INDEX beneficiary_establishment ON beneficiary (establishment);

CREATE TABLE result (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    project TEXT NOT NULL REFERENCES project (id), indicator TEXT NOT NULL,
    planned BIGINT, actual BIGINT, date TEXT, evidence TEXT NOT NULL
);
CREATE INDEX result_project ON result (project);

CREATE TABLE project_paper (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    project TEXT NOT NULL REFERENCES project (id), item TEXT NOT NULL, present INTEGER NOT NULL, received_on TEXT,
    note TEXT NOT NULL, UNIQUE (project, item)
);

-- The ledger: written once, never edited; a reversal is a movement of its own.
CREATE TABLE movement (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE, project TEXT NOT NULL REFERENCES project (id),
    source TEXT NOT NULL CHECK (source IN ('national', 'local', 'counterpart', 'other')),
    fiscal_year INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('requested', 'appraised', 'approved', 'contracted', 'advanced', 'paid', 'settled', 'returned')),
    amount BIGINT NOT NULL CHECK (amount > 0), date TEXT NOT NULL, document TEXT NOT NULL,
    reverses TEXT UNIQUE REFERENCES movement (id)
);
CREATE INDEX movement_project ON movement (project, stage);
CREATE INDEX movement_year ON movement (fiscal_year, stage, source);

CREATE TABLE case_step (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    project TEXT NOT NULL REFERENCES project (id), position INTEGER NOT NULL, round INTEGER NOT NULL, act TEXT NOT NULL,
    from_state TEXT NOT NULL, to_state TEXT NOT NULL, actor TEXT REFERENCES app_user (id), actor_name TEXT NOT NULL,
    on_behalf_of TEXT NOT NULL, at TEXT NOT NULL, date TEXT NOT NULL, document TEXT NOT NULL, signer TEXT NOT NULL,
    reason TEXT NOT NULL, exception TEXT NOT NULL, voided INTEGER NOT NULL
);
CREATE UNIQUE INDEX case_step_project ON case_step (project, position);

CREATE TABLE appraisal (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    project TEXT NOT NULL REFERENCES project (id), round INTEGER NOT NULL, level TEXT NOT NULL,
    document TEXT NOT NULL, date TEXT NOT NULL, members TEXT NOT NULL, conclusion TEXT NOT NULL, remark TEXT NOT NULL,
    recommended_national BIGINT NOT NULL, recommended_local BIGINT NOT NULL,
    recommended_counterpart BIGINT NOT NULL, recommended_other BIGINT NOT NULL,
    author TEXT REFERENCES app_user (id), author_name TEXT NOT NULL, voided INTEGER NOT NULL
);
CREATE INDEX appraisal_project ON appraisal (project, round);

CREATE TABLE appraisal_line (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    appraisal TEXT NOT NULL REFERENCES appraisal (id), criterion TEXT NOT NULL, verdict TEXT NOT NULL, remark TEXT NOT NULL,
    sort_order INTEGER NOT NULL, UNIQUE (appraisal, criterion)
);

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    number TEXT NOT NULL, date TEXT NOT NULL, issuer TEXT NOT NULL, kind TEXT NOT NULL, abstract TEXT NOT NULL,
    signer TEXT NOT NULL, project TEXT REFERENCES project (id)
);
CREATE INDEX document_project ON document (project);

-- Reports: the officer's own words, kept with the report they belong to.
CREATE TABLE report_text (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    report TEXT NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL, block TEXT NOT NULL, lang TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (report, scope, period, block, lang)
);

-- Per person: saved filters and unsent drafts of forms, neither of which is a record of the office.
CREATE TABLE saved_filter (
    id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL,
    user_id TEXT NOT NULL, register TEXT NOT NULL, name TEXT NOT NULL, filter TEXT NOT NULL,
    UNIQUE (user_id, register, name)
);
