// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/error.h"
#include "store/store.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace kc::store {

/// What a register's column holds, which decides how it is compared, aligned and written out.
enum class ColumnKind { Text, Label, Integer, Money, Date, Flag };

/// One column of a register.
struct RegisterColumn
{
    QString key; ///< column of the answer and of the filter language
    ColumnKind kind = ColumnKind::Text;
    QString labelPrefix;          ///< Label: text key prefix, "state" -> text("state.draft")
    bool vietnameseOrder = false; ///< sorted by the Vietnamese alphabet
    bool shownFirst = true;       ///< part of the table before the person chose columns

    /// A quantity: stands at the right of its column. Percentages are kept as decimal text.
    bool isNumber() const
    {
        return kind == ColumnKind::Money || kind == ColumnKind::Integer || key == QLatin1String("percent");
    }
};

/// A list of records every surface shows alike: window, command line, drill-down of reports.
/// The text `register.<name>.<column>` is the column's title.
struct Register
{
    QString name;        ///< "projects"
    QString recordTable; ///< audited table of its ids: "project"
    QString sql; ///< query name whose answer has `id`, `search` (folded text) and every column; it may ask
                 ///< for `:today`, the day of the store's clock
    std::vector<RegisterColumn> columns;
    QString defaultSort; ///< "code" or "-plan_year"
    /// Columns that decide among rows that are equal in the sorted one, in their order ("indicator,date").
    QString thenBy = {};
    /// Null for an unknown key.
    const RegisterColumn* column(const QString& key) const;
};

/// All registers of the store.
const std::vector<Register>& registers();
/// Null for an unknown name.
const Register* findRegister(const QString& name);

/// One condition: column, operator (= != < <= > >= in ~), values. `~` finds folded words.
struct Condition
{
    QString column;
    QString op;
    QStringList values;
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// A filter: all conditions hold, and every word of `search` occurs in the record's search text (marks not
/// needed).
struct Filter
{
    QString search;
    std::vector<Condition> conditions;

    /// The filter language of window and command line: `state=submitted,returned plan_year>=2024 "máy sấy"`.
    /// Errors: filter.unknown_column, filter.bad_operator, filter.bad_value, each with its place in the text.
    static Expected<Filter> parse(const QString& text, const Register& reg);
    /// What parse() reads back into an equal filter.
    QString toText() const;
    bool isEmpty() const { return search.isEmpty() && conditions.empty(); }
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Ids of the matching records in order. `sort` is a column key, "-" before it for descending; ties by id.
/// Safe to run on a connection of a worker thread.
std::vector<QString> registerIds(const Store& store, const Register& reg, const Filter& filter,
                                 const QString& sort);

/// The rows of these ids in the order given; a record gone meanwhile is an empty row.
std::vector<std::vector<QVariant>> registerRows(const Store& store, const Register& reg,
                                                const std::vector<QString>& ids);

/// How many records match, and the exact sum of a money column over them.
struct RegisterSum
{
    qint64 count = 0;
    Dong sum;
};
/// `moneyColumn` is a column of the register; empty: only the count.
RegisterSum registerSum(const Store& store, const Register& reg, const Filter& filter,
                        const QString& moneyColumn);

} // namespace kc::store
