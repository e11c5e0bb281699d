// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/percent.h"
#include "report/cube_query.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// The numbers of a report before anything prints them: each with its unit, its definition in words and the
/// records it was computed from. Everything is exact; rounding happens when a value is printed.
namespace kc::report {

/// A quotient of two figures with the digits it is printed with.
struct Share
{
    enum class Form { Percent, Quotient };

    Percent value;
    int digits = 2;
    Form form = Form::Percent;

    friend bool operator==(const Share&, const Share&) = default;
};

/// Missing (std::monostate: no record at all), money, a count, or a share. Missing is never zero.
using FigureValue = std::variant<std::monostate, Dong, std::int64_t, Share>;

/// No record stands behind it: printed "-", null in JSON.
inline bool isMissing(const FigureValue& value)
{
    return std::holds_alternative<std::monostate>(value);
}
/// The whole number of a money or count value; nothing for others.
std::optional<std::int64_t> integerOf(const FigureValue& value);
/// The decimal string of a share ("36.6"), as JSON and print round it; empty for others.
QString decimalOf(const FigureValue& value);

/// Fiscal years and the last day counted: the part of the ledger a figure looks at.
struct MoneyWindow
{
    int firstYear = 0;
    int lastYear = 0;
    QDate cutoff;

    friend bool operator==(const MoneyWindow&, const MoneyWindow&) = default;
};

/// Asked: what stands behind a row of the cube's answer. Named: records listed one by one. Listed: what a
/// list of its own finds when somebody opens the value (report/asked_records.h).
enum class RecordKind { Asked, Named, Listed };
struct ListedRecords;

/// The records behind a value.
struct RecordSelection
{
    RecordKind kind = RecordKind::Asked;
    CubeQuery query = {};                             ///< Asked
    QStringList keys = {};                            ///< Asked: the row, one key per dimension of the query
    QString registerName = {};                        ///< Named, Listed
    std::vector<QString> ids = {};                    ///< Named
    std::shared_ptr<const ListedRecords> listed = {}; ///< Listed

    friend bool operator==(const RecordSelection&, const RecordSelection&) = default;
};

/// The records behind the row of the answer to a question.
RecordSelection askedRecords(const CubeQuery& query, const QStringList& keys = {});
/// Records of a register named one by one ("officers", ids as store/register.h lists them).
RecordSelection namedRecords(const QString& registerName, std::vector<QString> ids);

struct Figure
{
    QString key;
    QString label;
    FigureValue value;
    QString unit;           ///< "đồng", "%", "đề án"
    QString definition;     ///< in words, with the period and the day it is counted to
    QString numerator = {}; ///< keys of a share's two figures
    QString denominator = {};
    std::vector<RecordSelection> behind = {};
    std::int64_t records = 0; ///< how many records the selections name, each once
};

struct FigureColumn
{
    QString key;
    QString label;
};

/// One value of a table; its drill key is "TABLE/ROW/COLUMN".
struct FigureCell
{
    FigureValue value;
    std::vector<RecordSelection> behind = {};
};

struct FigureRow
{
    QString key;
    QString label;
    std::vector<FigureCell> cells;                       ///< one per column
    std::vector<std::pair<QString, QString>> words = {}; ///< columns that hold text (the list of đề án)

    /// The text in a column of words; empty when there is no such column.
    QString word(const QString& column) const;
};

struct FigureTable
{
    QString key;
    QString title;
    QString unit;
    std::vector<FigureColumn> columns;     ///< numbers, in the order of FigureRow::cells
    std::vector<FigureColumn> wordColumns; ///< texts, in the order of FigureRow::words
    std::vector<FigureRow> rows;           ///< without rows no record stands behind
    std::optional<FigureRow> total;

    /// Place of a column of numbers; -1 when there is none.
    int columnIndex(const QString& column) const;
    /// "total" is the total row; null when there is no such row.
    const FigureRow* row(const QString& rowKey) const;
    /// Missing when there is no such row or column.
    const FigureCell& cell(const QString& rowKey, const QString& column) const;
};

/// Key of a table cell for drill-down.
QString cellKey(const FigureTable& table, const FigureRow& row, const QString& column);

/// All figures and tables of one report and what they were computed from.
struct FigureSet
{
    QString report; ///< "conference"
    ReportParams params;
    std::vector<Figure> figures;
    std::vector<FigureTable> tables;
    std::int64_t records = 0; ///< what the sums were made of: movements, allocations, results, officers
    QString storeHash;        ///< head of the audit trail
    bool simulated = false;

    /// Null for a key the report does not carry.
    const Figure* find(const QString& key) const;
    /// Throws std::out_of_range for a key the report does not carry: a bug of the caller.
    const Figure& at(const QString& key) const;
    /// Null for a table the report does not carry.
    const FigureTable* table(const QString& key) const;
};

} // namespace kc::report
