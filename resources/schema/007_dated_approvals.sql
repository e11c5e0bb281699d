-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 7: the ledger of a year and a stage in the order of its days. What was approved after a day that is looked back to is found
-- without reading the year.

DROP INDEX movement_year;
CREATE INDEX movement_year ON movement (fiscal_year, stage, date);
