// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/lang.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace kc::casework {

/// How a cell is read: Amount is whole đồng at or above zero, Change may be negative, Year is a fiscal year.
enum class CellKind { Text, Integer, Year, Amount, Change, Date, Flag, Choice };

/// One column of a table in and out.
struct LayoutColumn
{
    QString key;
    CellKind kind = CellKind::Text;
    bool required = false;
    QString choices; ///< Choice: text key prefix; the cell may hold the key or its label in either language
    QStringList aliases;      ///< names that other offices' files use for this column
    bool openInDraft = false; ///< a row that says `state` draft may leave it open, as a draft in the window
};

/// A table as files hold it (docs/tables.md): its columns in the order of export.
struct TableLayout
{
    QString table;
    std::vector<LayoutColumn> columns;
    /// Of these columns at least one must be there; a draft may leave all open.
    QStringList oneOf;

    const LayoutColumn* column(const QString& key) const;
    /// The column a head means: its key, its title in either language or an alias; marks and case do not
    /// count.
    const LayoutColumn* columnOfTitle(const QString& title) const;
};

/// All tables in the order in which references come first.
const std::vector<TableLayout>& tableLayouts();
/// By key or title; null when there is no such table.
const TableLayout* findTableLayout(const QString& name);

/// What is wrong with a row's typed values, whoever made them: import.unknown_column, import.required,
/// import.bad_choice, import.bad_date, import.bad_number, import.bad_flag, import.negative; placed at the
/// column.
Findings checkRowTypes(const TableLayout& layout, const QJsonObject& row);

/// The keys a choice may have.
QStringList allowedChoices(const LayoutColumn& column);

/// Title of a table ("sheet.<name>") or of a column ("column.<table>.<key>", otherwise "column.<key>").
QString tableTitle(const TableLayout& layout, Lang lang);
QString columnTitle(const TableLayout& layout, const LayoutColumn& column, Lang lang);

} // namespace kc::casework
