// SPDX-License-Identifier: GPL-3.0-or-later
// The reference data as the program ships it, read straight from resources/reference for the tests of the
// rules.
#pragma once

#include "domain/rule_book.h"

#include <QMap>
#include <QString>

#include <vector>

namespace kctest {

using CsvRow = QMap<QString, QString>;

/// Rows of a CSV file by column name; fails the test when the file cannot be read.
std::vector<CsvRow> readCsv(const QString& path);
std::vector<CsvRow> referenceRows(const char* table);

std::vector<kc::AdminUnit> shippedUnits();
std::vector<kc::AdminChange> shippedChanges(const std::vector<kc::AdminUnit>& units);
/// Everything in resources/reference; read once.
const kc::RuleBook& shippedBook();

/// A commune that the shipped data does not have.
kc::AdminUnit commune(const QString& code, kc::UnitKind kind, const QString& name, const QString& province,
                      QDate from = {}, QDate to = {});
/// The shipped book with more units in its map.
kc::RuleBook bookWith(const std::vector<kc::AdminUnit>& more);

QString code(const char* text);
bool has(const kc::Findings& findings, const char* findingCode);
/// The finding of that code; fails the test when it is missing.
const kc::Finding& find(const kc::Findings& findings, const char* findingCode);
/// Every finding has a sentence in both languages and leaves no placeholder open.
void checkTexts(const kc::Findings& findings);

} // namespace kctest
