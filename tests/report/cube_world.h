// SPDX-License-Identifier: GPL-3.0-or-later
// A small nation that merges, renames and changes regions, with random records that are written, changed and
// removed; and a plain reckoner that reads the records and adds them up without the code under test.
#pragma once

#include "base/clock.h"
#include "domain/rule_book.h"
#include "report/cube.h"
#include "store/store.h"

#include <QMap>
#include <QTemporaryDir>
#include <QVariant>

#include <map>
#include <memory>
#include <random>
#include <set>

namespace kc::store {
class RecordWriter;
}

namespace kctest {

/// Units by key: "20" (north; "21" from 2027 once renumber() was called), "30" and "31" (north, "31new" from
/// 01/07/2025), "c30" (a commune of 30), "25", "17" and "26" (north, merged three-way into "25new"), "68"
/// (south) and "60" (south), merged into "68new" (central).
class CubeWorld
{
public:
    explicit CubeWorld(unsigned seed);

    kc::store::Store& store() { return *m_store; }
    kc::RuleBook rules() const;
    /// What the trail dates its entries by.
    kc::FixedClock& clock() { return *m_clock; }

    /// Establishments, projects with movements, results and beneficiaries, allocations and officers.
    void fill(int projects);
    /// One unit of work with a few random changes: more money, reversals, other places, removals ...
    void change();
    /// A province gets another code on 01/01/2027: the paths of its places are other ones from now on.
    void renumber();

    QString addProject(kc::store::RecordWriter& writer, const QString& place, const QString& activity);
    void addMovement(kc::store::RecordWriter& writer, const QString& project, const QString& source,
                     const QString& stage, int year, qint64 amount, QDate date, const QString& reverses = {});

    int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    template <class T>
    T oneOf(const std::vector<T>& all)
    {
        return all.at(static_cast<std::size_t>(upTo(static_cast<int>(all.size()))));
    }
    QDate someDay() { return QDate(2023, 11, 1).addDays(upTo(1000)); }
    kc::report::CubeQuery someQuestion();

private:
    void addUnits();
    void addUnit(kc::store::RecordWriter& writer, const QString& key, const QString& level,
                 const QString& region, const QString& from, const QString& to);
    void link(kc::store::RecordWriter& writer, const QString& from, const QString& to, const QString& change,
              const QString& date);
    void addEstablishment(kc::store::RecordWriter& writer);
    void addSomeMovements(kc::store::RecordWriter& writer, const QString& project, int count);
    void addResult(kc::store::RecordWriter& writer, const QString& project);
    void addBeneficiary(kc::store::RecordWriter& writer, const QString& project);
    void removeAll(kc::store::RecordWriter& writer, const QString& table, const QString& column,
                   const QString& id);
    QString someId(const QString& table, const QString& condition = {});

    std::mt19937 m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<kc::FixedClock> m_clock;
    std::unique_ptr<kc::store::Store> m_store;
    int m_counter = 0;
};

/// The id under which a unit of the world is stored.
QString unitId(const QString& key);

/// A row as added up by hand: value and the ids behind it.
struct PlainRow
{
    qint64 value = 0;
    std::set<QString> records;
};
using PlainAnswer = std::map<QStringList, PlainRow>;

/// The records of a store as plain rows, read once.
using PlainRecord = QMap<QString, QVariant>;
using PlainTables = std::map<QString, std::vector<PlainRecord>>;
/// `more` names tables beside those the cube answers from.
PlainTables readTables(const kc::store::Store& store, const QStringList& more = {});

PlainAnswer reckon(const PlainTables& tables, const kc::report::CubeQuery& query);

} // namespace kctest
