-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 5: what a signed report keeps beside its figures and pages. No report was signed under an earlier step, so no
-- audit entry has to explain the new columns.

ALTER TABLE report_snapshot ADD COLUMN title TEXT NOT NULL DEFAULT '';
-- The officer's words as they were printed: [{"block", "body", "carried_from"}], canonical JSON.
ALTER TABLE report_snapshot ADD COLUMN texts TEXT NOT NULL DEFAULT '[]';
-- SHA-256 over every other column but id and revision (store/snapshots.h).
ALTER TABLE report_snapshot ADD COLUMN seal TEXT NOT NULL DEFAULT '';
