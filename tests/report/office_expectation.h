// SPDX-License-Identifier: GPL-3.0-or-later
// What a report of the office should say, added up by hand: values by the keys that open them, and the ids of
// the records behind each.
#pragma once

#include "report/cube_world.h"
#include "report/report_run.h"

#include <QJsonObject>
#include <QJsonValue>

namespace kctest {

using Amount = std::optional<qint64>;

/// One value of a report: a figure ("budget.paid.total") or a cell ("plan-by-year/2025/paid").
struct ExpectedValue
{
    QJsonValue value;
    std::set<QString> records;
};
using Expectation = std::map<QString, ExpectedValue>;

/// Parts of the money of a CubeWorld as one question sees them.
class MoneyReckoner
{
public:
    MoneyReckoner(const PlainTables& tables, const kc::report::CubeQuery& question)
        : m_tables(tables)
        , m_question(question)
    {
    }

    struct Sum
    {
        Amount amount;
        std::set<QString> records;
    };

    /// "allocated" or a stage; sources "national", "local", "counterpart"; of a row of a dimension.
    Sum part(const QString& part, const QStringList& sources, std::optional<kc::report::CubeDim> by = {},
             const QString& row = {}) const;
    /// A column as its definition says in words: allocated, approved, available ...
    ExpectedValue column(const QString& column, const QStringList& sources,
                         std::optional<kc::report::CubeDim> by = {}, const QString& row = {}) const;
    /// Any other measure; keys as the dimensions of `dims`.
    Sum count(kc::report::Measure measure, std::vector<kc::report::CubeDim> dims = {},
              const QStringList& keys = {}) const;
    /// Row keys of a measure by one dimension.
    std::set<QString> rows(kc::report::Measure measure, kc::report::CubeDim by) const;
    /// Approved movements of projects that name exactly this activity.
    Sum approvedOfActivity(const QString& activity, const QStringList& sources) const;

    /// The same question about what was signed or assigned in these units (ids) only.
    MoneyReckoner inUnits(const std::set<QString>& units) const;
    /// Projects of these units with state budget above zero.
    Sum projectsInUnits() const;

    const kc::report::CubeQuery& question() const { return m_question; }
    /// The language of the words that are expected; Vietnamese when nothing is said.
    void speak(kc::Lang lang) { m_lang = lang; }
    kc::Lang lang() const { return m_lang; }

private:
    Sum narrowed(const PlainRow& row) const;

    const PlainTables& m_tables;
    kc::report::CubeQuery m_question;
    std::optional<std::set<QString>> m_units;
    kc::Lang m_lang = kc::Lang::Vi;
};

QJsonValue jsonAmount(const Amount& amount);
/// part / whole x 100 with two digits; null without a whole. A part that is missing is 0 unless both are
/// needed.
QJsonValue jsonPercent(const Amount& part, const Amount& whole, bool needsBoth = false);
std::set<QString> together(const std::set<QString>& a, const std::set<QString>& b);

/// The columns of every table of a report, numbers and words.
using Shape = std::map<QString, QStringList>;

/// A report's JSON against what is expected of it, to the last key: what it was asked for, exactly these
/// figures, exactly these tables with these columns and rows, every value and word equal and the number of
/// records of every figure; then the records behind one value in `every`, another one for each seed. A value
/// that nobody expects is red, and so is an expected one that is not there. How many records the report was
/// made of (`read`) is compared when it is given.
void compareReport(const kc::store::Store& store, const kc::RuleBook& rules,
                   const kc::report::ReportRequest& request, const Expectation& expected, const Shape& tables,
                   unsigned seed, unsigned every = 7, std::optional<qint64> read = {});

} // namespace kctest
