// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace kc::report {

struct FigureDifference;

/// One value of a report, a figure or a cell.
struct FlatFigure
{
    QString key; ///< "budget.paid.total", "budget-by-year/2025/paid"
    QString label;
    QString kind;
    QString unit;
    QString definition;
    QJsonValue value;
};

/// Every value of a report's kept JSON (report/snapshot.h) under its drill key, in the report's order.
class FlatFigures
{
public:
    explicit FlatFigures(const QJsonObject& report);

    const std::vector<FlatFigure>& all() const { return m_all; }
    bool has(const QString& key) const { return m_index.contains(key); }
    /// Null when the report has no such value or it is missing.
    QJsonValue value(const QString& key) const;

    /// The key whose records stand behind a value: its own, or that of the row's first number for words,
    /// which no record is counted for.
    static QString recordsKey(const FigureDifference& difference, const QJsonObject& report);

private:
    void add(FlatFigure figure);
    void addTable(const QJsonObject& table);

    std::vector<FlatFigure> m_all;
    QHash<QString, std::size_t> m_index;
};

} // namespace kc::report
