// SPDX-License-Identifier: GPL-3.0-or-later
// `records --figure` of the program itself on the sample of a city: exactly the records that plain SQL finds,
// and their amounts are the value in the report's JSON.
#include "base/clock.h"
#include "cli/program.h"
#include "store/query.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using kc::test::Program;

namespace {

struct AskedFigure
{
    QString report;
    QString key; ///< of a figure or of a cell
    QString registerName;
    QString sql; ///< id and n: what every record adds to the value
};

/// The value under a key in the JSON of a report.
QJsonValue valueIn(const QJsonObject& json, const QString& key)
{
    for (const QJsonValue& figure : json[u"figures"_s].toArray()) {
        if (figure[u"key"_s].toString() == key)
            return figure[u"value"_s];
    }
    const QStringList parts = key.split(u'/');
    for (const QJsonValue& table : json[u"tables"_s].toArray()) {
        for (const QJsonValue& row : table[u"rows"_s].toArray()) {
            if (table[u"key"_s].toString() == parts.first() && row[u"key"_s].toString() == parts.value(1))
                return row[u"values"_s][parts.last()];
        }
    }
    FAIL("no value under " << key.toStdString());
    return {};
}

QString movements(const QString& condition)
{
    return u"SELECT m.id, CASE WHEN (m.reverses IS NULL) = (m.stage <> 'returned') THEN m.amount ELSE "
           u"-m.amount END "
           "AS n FROM movement m JOIN project p ON p.id = m.project WHERE m.source IN ('national', 'local') "
           "AND m.date <= '2025-10-31' AND "_s +
           condition;
}

/// Projects with state budget above zero in the years.
QString counted(const QString& years)
{
    return u"SELECT m.project FROM movement m WHERE m.stage = 'approved' AND m.source IN ('national', "
           u"'local') "
           "AND m.date <= '2025-10-31' AND m.fiscal_year %1 GROUP BY m.project "
           "HAVING SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) > 0"_s.arg(years);
}

std::vector<AskedFigure> askedFigures()
{
    const QString year = u"m.fiscal_year = 2025 AND "_s;
    const QString span = u"m.fiscal_year BETWEEN 2021 AND 2025 AND "_s;
    return {
        {u"conference"_s, u"budget.approved.total"_s, u"movements"_s,
         movements(year + u"m.stage = 'approved'"_s)},
        {u"conference"_s, u"disbursed.total"_s, u"movements"_s,
         movements(year + u"m.stage IN ('advanced', 'paid', 'returned')"_s)},
        {u"conference"_s, u"budget-by-activity/3/approved_local"_s, u"movements"_s,
         movements(year + u"m.stage = 'approved' AND m.source = 'local' AND "
                          "(p.activity = '3' OR p.activity LIKE '3.%')"_s)},
        {u"conference"_s, u"previous_year.projects.count"_s, u"projects"_s,
         u"SELECT project AS id, 1 AS n FROM (%1)"_s.arg(counted(u"= 2024"_s))},
        {u"five-year"_s, u"budget.settled.local"_s, u"movements"_s,
         movements(span + u"m.stage = 'settled' AND m.source = 'local'"_s)},
        {u"five-year"_s, u"establishments.supported"_s, u"establishments"_s,
         u"SELECT DISTINCT b.establishment AS id, 1 AS n FROM beneficiary b WHERE b.project IN (%1)"_s.arg(
             counted(u"BETWEEN 2021 AND 2025"_s))},
        {u"five-year"_s, u"results/machines/actual"_s, u"results"_s,
         u"SELECT id, actual AS n FROM result WHERE indicator = 'machines' AND actual IS NOT NULL "
         "AND date BETWEEN '2021-01-01' AND '2025-10-31'"_s},
        {u"plan-execution"_s, u"plan-by-year/2025/paid"_s, u"movements"_s,
         movements(year + u"m.stage = 'paid'"_s)},
        {u"plan-execution"_s, u"budget.allocated.local"_s, u"allocations"_s,
         u"SELECT id, amount AS n FROM allocation WHERE fiscal_year = 2025 AND source = 'local' "
         "AND date <= '2025-10-31'"_s},
        {u"funding"_s, u"funding/approved.3/total"_s, u"movements"_s,
         movements(year + u"m.stage = 'approved' AND (p.activity = '3' OR p.activity LIKE '3.%')"_s)},
        {u"results"_s, u"result.machines"_s, u"results"_s,
         u"SELECT id, actual AS n FROM result WHERE indicator = 'machines' AND actual IS NOT NULL "
         "AND date BETWEEN '2025-01-01' AND '2025-10-31'"_s},
        {u"project-list"_s, u"list.approved_total"_s, u"movements"_s,
         movements(year + u"m.stage = 'approved' AND m.project IN (%1)"_s.arg(counted(u"= 2025"_s)))},
        {u"audit"_s, u"audit.reversals"_s, u"movements"_s,
         u"SELECT id, 1 AS n FROM movement WHERE reverses IS NOT NULL AND stage NOT IN ('requested', "
         "'appraised') AND date BETWEEN '2025-01-01' AND '2025-10-31'"_s}};
}

} // namespace

TEST_CASE("records --figure lists exactly what plain SQL finds, and it adds up", "[cli][records][judged]")
{
    const Program program;
    const QString path = program.path(u"sample.kc"_s);
    program.mustRun({u"new"_s, path, u"--sample"_s, u"hai-phong"_s});
    const kc::SystemClock clock;
    const auto store = kc::store::Store::open(path, clock, kc::store::Store::Mode::ReadOnly);
    REQUIRE(store);
    std::map<QString, QJsonObject> reports;
    std::size_t opened = 0;
    for (const AskedFigure& asked : askedFigures()) {
        INFO(asked.report.toStdString() << " " << asked.key.toStdString());
        QStringList question{u"--scope"_s, u"national"_s, u"--as-at"_s, u"2025-10-31"_s};
        question << (asked.report == "five-year"_L1
                         ? QStringList{u"--period"_s, u"2021-2025"_s}
                         : QStringList{u"--from"_s, u"2025-01-01"_s, u"--to"_s, u"2025-10-31"_s});
        QJsonObject& report = reports[asked.report];
        if (report.isEmpty()) {
            const QString file = program.path(asked.report + u".json"_s);
            program.mustRun(QStringList{u"report"_s, path, asked.report, u"-o"_s, file} + question);
            report = QJsonDocument::fromJson(Program::read(file)).object();
        }
        std::map<QString, qint64> expected;
        qint64 sum = 0;
        kc::store::Query::fromText(**store, asked.sql)->each([&](const kc::store::Row& row) {
            expected[row.text(u"id"_s)] = row.integer(u"n"_s);
            sum += row.integer(u"n"_s);
        });
        const QJsonValue value = valueIn(report, asked.key);
        CHECK(value.toInteger() == sum);
        CHECK(value.isNull() ==
              (expected.empty() && asked.registerName == "movements"_L1 && asked.report != "audit"_L1));
        const QString listed =
            program.mustRun(QStringList{u"records"_s, path, asked.registerName, u"--report"_s, asked.report,
                                        u"--figure"_s, asked.key, u"--json"_s} +
                            question);
        const QJsonArray records = QJsonDocument::fromJson(listed.toUtf8()).array();
        std::set<QString> ids;
        qint64 amounts = 0;
        for (const QJsonValue& record : records) {
            ids.insert(record[u"id"_s].toString());
            const qint64 amount = record[u"amount"_s].toInteger();
            amounts += record[u"stage"_s].toString() == "returned"_L1 ? -amount : amount;
        }
        std::set<QString> wanted;
        for (const auto& [id, n] : expected)
            wanted.insert(id);
        CHECK(ids == wanted);
        CHECK(records.size() == qsizetype(wanted.size()));
        if (asked.registerName == "movements"_L1 && asked.report != "audit"_L1)
            CHECK(amounts == sum);
        opened += wanted.empty() ? 0U : 1U;
    }
    CHECK(opened >= 11); // the sample has something to show behind nearly all of them
}
