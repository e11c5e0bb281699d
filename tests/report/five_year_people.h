// SPDX-License-Identifier: GPL-3.0-or-later
// Officers and establishments with what is known of them, in a World and as plain values.
#pragma once

#include "report/figures_world.h"

#include <map>

namespace kctest {

struct PlainOfficer
{
    QString id;
    QString office;
    QString place; ///< key of the unit
    bool fullTime = false;
    QDate from;
    QDate to; ///< invalid: in post
};

/// A World's own establishments are limited companies of which nothing else is known.
struct PlainEstablishment
{
    QString sector = {};
    QString form = QStringLiteral("llc");
    bool female = false;
    bool minority = false;
    bool craft = false;
};

struct PlainYear
{
    QString id;
    QString establishment;
    int year = 0;
    std::optional<qint64> workers;
    std::optional<qint64> revenue;
    std::optional<qint64> taxes;
};

class People
{
public:
    explicit People(World& world)
        : m_world(world)
    {
    }

    QString addEstablishment(const QString& name, const PlainEstablishment& known);
    void addYear(const QString& establishment, int year, std::optional<qint64> workers,
                 std::optional<qint64> revenue, std::optional<qint64> taxes);
    void addOfficer(const QString& office, const QString& place, bool fullTime, QDate from, QDate to = {});
    /// The officer's own words in the five-year summary.
    void addText(const QString& scope, const QString& period, const QString& block, const QString& body);
    /// Random establishments with their years, projects that support them, officers.
    void fill(unsigned seed, int projects);

    PlainEstablishment of(const QString& id) const;

    std::vector<PlainOfficer> officers;
    std::vector<PlainYear> years;

private:
    void insert(const QString& table, const QVariantMap& values);

    World& m_world;
    std::map<QString, PlainEstablishment> m_known;
};

} // namespace kctest
