// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/asked_records.h"
#include "report/report_definition.h"

/// Tables of reports that list records one by one.
namespace kc::report {

/// A set of figures of this report without any yet: parameters, head of the audit trail, simulated or not.
FigureSet emptyFigures(const ReportContext& context, const QString& report);

/// A table with its title (report_table.KEY) and labels (report_column.NAME): columns of numbers and columns
/// of words.
FigureTable listTable(Lang lang, const QString& key, const QStringList& numbers, const QStringList& words);

/// A row: cells in the order of the columns of numbers, words in the order of the columns of words.
/// Throws std::logic_error when they are not as many as the table's columns.
FigureRow listRow(const FigureTable& table, const QString& key, const QString& label,
                  std::vector<FigureCell> cells, const QStringList& words);

/// The rows' money added up, missing where no row has an amount; numbers that are no money do not add up and
/// are missing. Behind each sum stand the records of all rows.
FigureRow totalRow(const FigureTable& table, Lang lang);

/// A cell of these records.
FigureCell listCell(FigureValue value, const QString& registerName, std::vector<QString> ids);
/// An amount, or missing when there is no record behind it.
FigureCell moneyCell(Dong amount, std::vector<QString> movements);

/// How many of these records there are: "overdue.steps" of the register "projects". Label and definition
/// stand in the texts as figure.KEY and figure_definition.KEY.
void addCount(FigureSet& figures, const QString& key, const QString& unitKey, const QString& registerName,
              std::vector<QString> ids, const MessageArgs& args = {});
/// An amount of money with what it was computed from; missing without records.
void addAmount(FigureSet& figures, const QString& key, const FigureCell& cell, const MessageArgs& args = {});
/// A share of two figures that stand already, in percent with two digits; missing when either is or the
/// whole is zero.
void addPercent(FigureSet& figures, const QString& key, const QString& part, const QString& whole);

/// Distinct records these selections name by id.
std::int64_t namedRecordCount(const std::vector<RecordSelection>& selections);

/// "có" or "không".
QString yesNo(bool yes, Lang lang);

} // namespace kc::report
