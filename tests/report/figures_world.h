// SPDX-License-Identifier: GPL-3.0-or-later
// A small nation of made-up records in a store, and the same records as plain values, so that a test can add
// them up by itself.
#pragma once

#include "domain/rule_book.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace kctest {

struct PlainMovement
{
    QString id;
    std::size_t project = 0;
    QString source;
    QString stage;
    int year = 0;
    qint64 amount = 0; ///< already negative for a reversal
    QDate date;
};

struct PlainAllocation
{
    QString id;
    QString place; ///< key of the unit
    QString source;
    int year = 0;
    qint64 amount = 0;
    QDate date;
};

struct PlainResult
{
    QString id;
    std::size_t project = 0;
    QString indicator;
    std::optional<qint64> planned;
    std::optional<qint64> actual;
    QDate date;
};

struct PlainProject
{
    QString id;
    QString code;
    QString place; ///< key of the unit
    QString activity;
    QStringList establishments; ///< ids
};

/// Units by key: "20", "30", "31", "31new" (30 and 31 from 01/07/2025), "commune30" (a commune of 30, gone
/// with it), "46" (the central region).
class World
{
public:
    World();
    ~World();

    kc::store::Store& store() { return *m_store; }
    const kc::RuleBook& rules() const { return m_rules; }
    kc::AdminUnitId unit(const QString& key) const;

    std::size_t addProject(const QString& place, const QString& activity,
                           const QStringList& establishments = {});
    /// Gives a project that was not saved yet another title and plan year.
    void rename(std::size_t project, const QString& title, int planYear);
    /// Returns the index of the movement; `reverses` is the index of another one, whose amount it takes back.
    std::size_t addMovement(std::size_t project, const QString& source, const QString& stage, int year,
                            qint64 amount, QDate date, std::optional<std::size_t> reverses = {});
    void addAllocation(const QString& place, const QString& source, int year, qint64 amount, QDate date);
    void addResult(std::size_t project, const QString& indicator, std::optional<qint64> planned,
                   std::optional<qint64> actual, QDate date);
    QString addEstablishment(const QString& name);
    void addText(const QString& scope, const QString& period, const QString& block, const QString& body);
    /// A step of the case that led to `state` on that day.
    void addStep(std::size_t project, const QString& state, QDate date);
    void addOffice();
    void addTarget(const QString& indicator, qint64 value, int fromYear, int toYear,
                   const QString& placeCode);
    void setSimulated();
    /// Writes everything added since the last call into the store.
    void save();

    /// Random projects, movements with reversals, allocations with reductions and results of 2023 to 2026.
    void fill(unsigned seed, int projectCount);

    std::vector<PlainProject> projects;
    std::vector<PlainMovement> movements;
    std::vector<PlainAllocation> allocations;
    std::vector<PlainResult> results;

private:
    struct Pending;

    QTemporaryDir m_folder;
    std::unique_ptr<kc::Clock> m_clock;
    std::unique_ptr<kc::store::Store> m_store;
    std::unique_ptr<Pending> m_pending;
    kc::RuleBook m_rules;
    QMap<QString, kc::AdminUnitId> m_units;
    std::size_t m_steps = 0;
};

} // namespace kctest
