// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "store/register.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace kc::ui {

/// How values of registers are written for people: labels for keys, grouped money, dates, names for codes of
/// lists. One place for tables, detail panes, clipboard and print.
class CellText
{
public:
    /// Reads the names of activities, sectors, indicators and their units once.
    explicit CellText(const store::Store& store);

    /// What stands in a column of a row, in the reader's language: beside a Vietnamese name the row may have
    /// its own English one. Empty for a missing value and for a record that is gone.
    QString text(const store::Register& reg, const std::vector<QVariant>& row, size_t column,
                 Lang lang) const;
    /// The same as a spreadsheet takes it: money and numbers as plain digits.
    QString plain(const store::Register& reg, const std::vector<QVariant>& row, size_t column,
                  Lang lang) const;
    /// A single value, out of its row. Empty for a missing value.
    QString text(const QString& registerName, const store::RegisterColumn& column, const QVariant& value,
                 Lang lang) const;

    /// The name of a list's code ("3.2" -> "Hỗ trợ ..."); the code itself when it is unknown. `list` is
    /// "activities", "sectors", "indicators", "units" (of an indicator), "deadlines", "provinces" or "laws"
    /// (short titles).
    QString nameOf(const QString& list, const QString& code, Lang lang) const;
    /// "province:31" -> "Hải Phòng".
    QString scopeText(const QString& scope, Lang lang) const;
    /// Codes of a list in its order.
    QStringList codesOf(const QString& list) const { return m_codes.value(list); }
    /// Text keys whose label a text column shows, by column; empty when it shows the value itself.
    static QString labelPrefix(const QString& registerName, const QString& column);

private:
    struct Names
    {
        QString vi;
        QString en;
    };
    QHash<QString, Names> m_names; ///< "list/code"
    QHash<QString, QStringList> m_codes;
    QHash<QString, QString> m_english; ///< "list/Vietnamese text" -> its English
};

/// "act.submit" -> "Nộp hồ sơ": labels that stand alone begin with a capital.
QString capitalised(const QString& label);
/// The label of a stored key, or the key when it has none.
QString labelOr(const QString& prefix, const QString& key, Lang lang);
/// What a support norm counts by ("cơ sở"). Norms keep it in Vietnamese only; an office's own word stays as
/// it is.
QString normUnitText(const QString& unit, Lang lang);
/// A moment as stored (UTC, ISO 8601) in Vietnam's time: "05/01/2026 14:03:09".
QString momentText(const QString& utc, Lang lang);

} // namespace kc::ui
