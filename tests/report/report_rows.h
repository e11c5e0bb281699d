// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_reckoner.h"
#include "report/report_run.h"

#include <QJsonObject>
#include <QJsonValue>

#include <catch2/catch.hpp>

/// A report's JSON beside sums made by other means.
namespace kctest {

/// null for nothing recorded.
QJsonValue whole(const Amount& amount);
/// A part of a known whole: nothing recorded is 0 %.
QJsonValue partOf(const Amount& part, const Amount& all, int scale, int digits);
/// Two times beside each other: both are needed.
QJsonValue compared(const Amount& one, const Amount& other, int digits);
/// A value in a message.
std::string shown(const QJsonValue& value);

/// The conference report of a question.
kc::report::ReportRequest requestOf(const Question& question);
/// The report's JSON; refused, it fails the test.
QJsonObject reportJson(World& world, const kc::report::ReportRequest& request);
using JsonRows = std::map<QString, QJsonValue>;
/// Values of a table's rows by their keys, each once; a table that is not there fails the test.
JsonRows rowsOf(const QJsonObject& report, const QString& table);
/// Every figure is expected once and has its value, and none that is expected is missing.
void checkFigures(const QJsonObject& report, const JsonRows& expected);

/// A budget table against the sums of `sums` (Reckoner, SpanSums): its rows are those of the movements it
/// has a column for, within `counts`.
template <class Sums>
void checkBudgetTable(const QJsonObject& report, const QString& key, const World& world, const Sums& sums,
                      const std::function<bool(const PlainMovement&)>& counts,
                      const std::function<QString(const PlainMovement&)>& rowOf)
{
    INFO("table " << key.toStdString());
    const QSet<QString> budget{u"national"_s, u"local"_s};
    std::set<QString> keys{u"total"_s};
    for (const PlainMovement& m : world.movements) {
        const bool column = (m.stage == "approved"_L1 && m.source != "other"_L1) ||
                            (budget.contains(m.source) &&
                             (m.stage == "advanced"_L1 || m.stage == "paid"_L1 || m.stage == "settled"_L1));
        if (column && counts(m))
            keys.insert(rowOf(m));
    }
    std::set<QString> found;
    for (const auto& row : rowsOf(report, key)) {
        const QString& rowKey = row.first;
        const QJsonValue& values = row.second;
        INFO("row " << rowKey.toStdString());
        found.insert(rowKey);
        const auto accept = [&](const PlainMovement& m) {
            return rowKey == "total"_L1 || rowOf(m) == rowKey;
        };
        const auto sum = [&](const QString& stage, const QSet<QString>& sources) {
            return whole(sums.sum(sums.now, {stage}, sources, accept));
        };
        CHECK(values[u"projects"_s].toInteger(-1) == qint64(sums.counted(sums.now, accept).size()));
        CHECK((values[u"approved_national"_s] == sum(u"approved"_s, {u"national"_s})));
        CHECK((values[u"approved_local"_s] == sum(u"approved"_s, {u"local"_s})));
        CHECK((values[u"approved_total"_s] == sum(u"approved"_s, budget)));
        CHECK((values[u"counterpart"_s] == sum(u"approved"_s, {u"counterpart"_s})));
        CHECK((values[u"advanced"_s] == sum(u"advanced"_s, budget)));
        CHECK((values[u"paid"_s] == sum(u"paid"_s, budget)));
        CHECK((values[u"settled"_s] == sum(u"settled"_s, budget)));
    }
    CHECK(found == keys);
}

/// The shares every summary tells of the money of one time; `ofApproved`: those of what was approved too.
void expectShares(JsonRows& expected, const std::map<QString, Amount>& money, const QString& prefix,
                  bool ofApproved);

} // namespace kctest
