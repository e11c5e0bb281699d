// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_rows.h"

#include "report/report_json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace kc::report;

namespace kctest {

QJsonValue whole(const Amount& amount)
{
    return amount ? QJsonValue(*amount) : QJsonValue(QJsonValue::Null);
}

QJsonValue partOf(const Amount& part, const Amount& all, int scale, int digits)
{
    return all && *all != 0 ? QJsonValue(divided(part.value_or(0), *all, scale, digits))
                            : QJsonValue(QJsonValue::Null);
}

QJsonValue compared(const Amount& one, const Amount& other, int digits)
{
    return one ? partOf(one, other, 100, digits) : QJsonValue(QJsonValue::Null);
}

std::string shown(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

ReportRequest requestOf(const Question& question)
{
    ReportRequest request;
    request.params.scope = *Scope::fromText(question.scope);
    request.params.period = {QDate(question.year, 1, 1), question.to};
    request.params.asAt = question.asAt;
    request.params.boundaries = question.boundaries;
    return request;
}

QJsonObject reportJson(World& world, const ReportRequest& request)
{
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE(built);
    return QJsonDocument::fromJson(jsonOf(built->figures, built->document.title)).object();
}

JsonRows rowsOf(const QJsonObject& report, const QString& table)
{
    JsonRows rows;
    const QJsonArray tables = report.value(u"tables"_s).toArray();
    for (const QJsonValue& one : tables) {
        if (one[u"key"_s].toString() != table)
            continue;
        const QJsonArray all = one[u"rows"_s].toArray();
        for (const QJsonValue& row : all) {
            CHECK_FALSE(row[u"label"_s].toString().contains(u'⟦'));
            CHECK(rows.emplace(row[u"key"_s].toString(), row[u"values"_s]).second);
        }
        if (rows.contains(u"total"_s))
            CHECK(all.last()[u"key"_s] == u"total"_s);
        return rows;
    }
    FAIL("no table " + table.toStdString());
    return rows;
}

void checkFigures(const QJsonObject& report, const JsonRows& expected)
{
    std::set<QString> seen;
    const QJsonArray figures = report.value(u"figures"_s).toArray();
    for (const QJsonValue& figure : figures) {
        const QString key = figure[u"key"_s].toString();
        INFO(key.toStdString() << " is " << shown(figure[u"value"_s]));
        CHECK(seen.insert(key).second);
        REQUIRE(expected.contains(key));
        INFO("expected " << shown(expected.at(key)));
        CHECK((figure[u"value"_s] == expected.at(key)));
        CHECK_FALSE(figure[u"label"_s].toString().isEmpty());
        CHECK_FALSE(figure[u"label"_s].toString().contains(u'⟦'));
        CHECK_FALSE(figure[u"unit"_s].toString().contains(u'⟦'));
    }
    for (const auto& [key, value] : expected) {
        INFO("missing " << key.toStdString());
        CHECK(seen.contains(key));
    }
}

void expectShares(JsonRows& expected, const std::map<QString, Amount>& money, const QString& prefix,
                  bool ofApproved)
{
    const Amount& plan = money.at(u"budget.allocated.total"_s);
    expected[prefix + u"disbursement_rate"_s] = partOf(money.at(u"disbursed.total"_s), plan, 100, 2);
    for (const QString& source : {u"national"_s, u"local"_s}) {
        const Amount& disbursed = money.at(u"disbursed."_s + source);
        expected[prefix + u"disbursed."_s + source + u".of_own_plan"_s] =
            partOf(disbursed, money.at(u"budget.allocated."_s + source), 100, 2);
        expected[prefix + u"disbursed."_s + source + u".of_total_plan"_s] = partOf(disbursed, plan, 100, 2);
    }
    if (!ofApproved)
        return;
    const Amount& approved = money.at(u"budget.approved.total"_s);
    expected[prefix + u"budget.approved.national_share"_s] =
        partOf(money.at(u"budget.approved.national"_s), approved, 100, 1);
    expected[prefix + u"counterpart.per_budget_dong"_s] =
        partOf(money.at(u"counterpart.committed"_s), approved, 1, 2);
}

} // namespace kctest
