// SPDX-License-Identifier: GPL-3.0-or-later
// The conference report's JSON against sums made here from the same records by other means: no SQL, no code
// of the report room.
#include "report/figures_world.h"
#include "report/report_json.h"
#include "report/report_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <catch2/catch.hpp>

#include <functional>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::PlainMovement;
using kctest::World;

namespace {

__extension__ using Exact = __int128;
using Amount = std::optional<qint64>;

/// numerator x scale / denominator, half up, as text.
QString divided(qint64 numerator, qint64 denominator, int scale, int digits)
{
    Exact n = Exact(numerator) * scale;
    Exact d = denominator;
    for (int i = 0; i < digits; ++i)
        n *= 10;
    if (d < 0) {
        n = -n;
        d = -d;
    }
    const bool negative = n < 0;
    const Exact units = ((negative ? -n : n) * 2 + d) / (2 * d);
    QString text = QString::number(qint64(units)).rightJustified(digits + 1, u'0');
    text.insert(text.size() - digits, u'.');
    return negative && units != 0 ? u'-' + text : text;
}

struct Question
{
    QString name;
    QString scope; ///< as on the command line
    int year;
    QDate to;
    QDate asAt;
    QDate boundaries;
};

/// Adds the records up with nothing but loops.
class Reckoner
{
public:
    Reckoner(const World& world, const Question& question)
        : m_world(world)
        , m_q(question)
    {
        const QDate yearEnd(question.year, 12, 31);
        now = {question.year, question.to == yearEnd ? question.asAt : std::min(question.asAt, question.to)};
        const QDate endBefore(question.year - 1, 12, 31);
        before = {question.year - 1, std::min(question.asAt, endBefore)};
        // The same months: the last day of a month stays the last day.
        QDate same(question.year - 1, question.to.month(), 1);
        const bool monthEnd = question.to.addDays(1).day() == 1;
        same = monthEnd ? same.addMonths(1).addDays(-1) : same.addDays(question.to.day() - 1);
        samePeriod = {question.year - 1, std::min(question.asAt, same)};
    }

    struct Time
    {
        int year;
        QDate last;
    };
    Time now;
    Time before;
    Time samePeriod;

    /// Code of the province a unit lies in on the boundary date.
    QString province(const QString& unit) const
    {
        const bool merged = m_q.boundaries >= QDate(2025, 7, 1);
        if (unit == "commune30"_L1 || unit == "30"_L1)
            return merged ? u"31"_s : u"30"_s;
        return unit.left(2); // 31new is shown whole on an older map
    }
    bool inScope(const QString& unit) const
    {
        if (m_q.scope == "national"_L1)
            return true;
        if (m_q.scope.startsWith(u"region:"_s))
            return (m_q.scope == "region:central"_L1) == (unit == "46"_L1) && m_q.scope != "region:south"_L1;
        // On a map before the merger "31" is the old unit: records of the merged one are not split.
        if (unit == "31new"_L1 && m_q.boundaries < QDate(2025, 7, 1))
            return false;
        return m_q.scope == u"province:"_s + province(unit);
    }

    using Accept = std::function<bool(const PlainMovement&)>;
    Amount sum(const Time& time, const QSet<QString>& stages, const QSet<QString>& sources,
               const Accept& accept = {}) const
    {
        Amount total;
        for (const PlainMovement& m : m_world.movements) {
            if (m.year != time.year || m.date > time.last || !stages.contains(m.stage) ||
                !sources.contains(m.source) || !inScope(m_world.projects[m.project].place) ||
                (accept && !accept(m)))
                continue;
            total =
                total.value_or(0) + (m.stage == "returned"_L1 && stages.size() > 1 ? -m.amount : m.amount);
        }
        return total;
    }
    Amount allocated(const Time& time, const QSet<QString>& sources) const
    {
        Amount total;
        for (const auto& a : m_world.allocations) {
            if (a.year == time.year && a.date <= time.last && sources.contains(a.source) && inScope(a.place))
                total = total.value_or(0) + a.amount;
        }
        return total;
    }
    std::set<std::size_t> counted(const Time& time, const Accept& accept = {}) const
    {
        std::map<std::size_t, qint64> net;
        for (const PlainMovement& m : m_world.movements) {
            if (m.year == time.year && m.date <= time.last && m.stage == "approved"_L1 &&
                (m.source == "national"_L1 || m.source == "local"_L1) &&
                inScope(m_world.projects[m.project].place) && (!accept || accept(m)))
                net[m.project] += m.amount;
        }
        std::set<std::size_t> positive;
        for (const auto& [project, amount] : net) {
            if (amount > 0)
                positive.insert(project);
        }
        return positive;
    }
    Amount results(const QString& indicator, QDate from, QDate to, bool actual) const
    {
        const std::set<std::size_t> projects = counted(now);
        Amount total;
        for (const auto& r : m_world.results) {
            const bool dated = r.date.isValid() && from <= r.date && r.date <= std::min(to, m_q.asAt);
            const bool goal = !actual && !r.date.isValid() && projects.contains(r.project);
            const Amount& part = actual ? r.actual : r.planned;
            if (r.indicator == indicator && (dated || goal) && part &&
                inScope(m_world.projects[r.project].place))
                total = total.value_or(0) + *part;
        }
        return total;
    }
    qint64 establishments(const Time& time) const
    {
        QSet<QString> distinct;
        for (const std::size_t project : counted(time)) {
            for (const QString& one : m_world.projects[project].establishments)
                distinct.insert(one);
        }
        return distinct.size();
    }

    /// Every money key of one time.
    std::map<QString, Amount> money(const Time& time) const
    {
        std::map<QString, Amount> all;
        const std::vector<std::pair<QString, QSet<QString>>> parts{{u"total"_s, {u"national"_s, u"local"_s}},
                                                                   {u"national"_s, {u"national"_s}},
                                                                   {u"local"_s, {u"local"_s}}};
        for (const auto& [suffix, sources] : parts) {
            all[u"budget.allocated."_s + suffix] = allocated(time, sources);
            for (const QString& stage :
                 {u"approved"_s, u"advanced"_s, u"paid"_s, u"settled"_s, u"returned"_s})
                all[u"budget."_s + stage + u'.' + suffix] = sum(time, {stage}, sources);
            all[u"disbursed."_s + suffix] = sum(time, {u"advanced"_s, u"paid"_s, u"returned"_s}, sources);
        }
        all[u"counterpart.committed"_s] = sum(time, {u"approved"_s}, {u"counterpart"_s});
        return all;
    }

    const World& m_world;
    const Question& m_q;
};

std::string shown(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

QJsonValue whole(const Amount& amount)
{
    return amount ? QJsonValue(*amount) : QJsonValue(QJsonValue::Null);
}
/// A part of a known whole: nothing recorded is 0 %.
QJsonValue partOf(const Amount& part, const Amount& all, int scale, int digits)
{
    return all && *all != 0 ? QJsonValue(divided(part.value_or(0), *all, scale, digits))
                            : QJsonValue(QJsonValue::Null);
}
QJsonValue compared(const Amount& one, const Amount& other, int digits)
{
    return one && other && *other != 0 ? QJsonValue(divided(*one, *other, 100, digits))
                                       : QJsonValue(QJsonValue::Null);
}

void expectShares(std::map<QString, QJsonValue>& expected, const std::map<QString, Amount>& money,
                  const QString& prefix)
{
    const Amount& plan = money.at(u"budget.allocated.total"_s);
    expected[prefix + u"disbursement_rate"_s] = partOf(money.at(u"disbursed.total"_s), plan, 100, 2);
    for (const QString& source : {u"national"_s, u"local"_s}) {
        const Amount& disbursed = money.at(u"disbursed."_s + source);
        expected[prefix + u"disbursed."_s + source + u".of_own_plan"_s] =
            partOf(disbursed, money.at(u"budget.allocated."_s + source), 100, 2);
        expected[prefix + u"disbursed."_s + source + u".of_total_plan"_s] = partOf(disbursed, plan, 100, 2);
    }
    if (prefix.startsWith(u"same"_s))
        return;
    const Amount& approved = money.at(u"budget.approved.total"_s);
    expected[prefix + u"budget.approved.national_share"_s] =
        partOf(money.at(u"budget.approved.national"_s), approved, 100, 1);
    expected[prefix + u"counterpart.per_budget_dong"_s] =
        partOf(money.at(u"counterpart.committed"_s), approved, 1, 2);
}

std::map<QString, QJsonValue> expectedFigures(const Reckoner& reckon, const Question& q)
{
    std::map<QString, QJsonValue> expected;
    const auto now = reckon.money(reckon.now);
    const auto before = reckon.money(reckon.before);
    const auto same = reckon.money(reckon.samePeriod);
    for (const auto& [key, amount] : now) {
        expected[key] = whole(amount);
        expected[u"previous_year."_s + key] = whole(before.at(key));
        expected[u"same_period."_s + key] = whole(same.at(key));
        expected[key + u".of_previous_year"_s] = compared(amount, before.at(key), 2);
        expected[key + u".of_same_period"_s] = compared(amount, same.at(key), 2);
    }
    expectShares(expected, now, {});
    expectShares(expected, before, u"previous_year."_s);
    expectShares(expected, same, u"same_period."_s);
    for (const auto& [prefix, time] : {std::pair{QString(), reckon.now},
                                       {u"previous_year."_s, reckon.before},
                                       {u"same_period."_s, reckon.samePeriod}}) {
        expected[prefix + u"projects.count"_s] = qint64(reckon.counted(time).size());
        expected[prefix + u"establishments.supported"_s] = reckon.establishments(time);
    }
    for (const QString& indicator : {u"establishments_new_technology"_s, u"demonstration_models"_s,
                                     u"workers_trained"_s, u"trademarks"_s}) {
        expected[u"result."_s + indicator] =
            whole(reckon.results(indicator, QDate(q.year, 1, 1), q.to, true));
        expected[u"previous_year.result."_s + indicator] =
            whole(reckon.results(indicator, QDate(q.year - 1, 1, 1), QDate(q.year - 1, 12, 31), true));
    }
    // An indicator the list does not know is carried where it was recorded.
    const QString unknown = u"something_new"_s;
    if (const Amount sum = reckon.results(unknown, QDate(q.year, 1, 1), q.to, true))
        expected[u"result."_s + unknown] = whole(sum);
    if (const Amount sum = reckon.results(unknown, QDate(q.year - 1, 1, 1), QDate(q.year - 1, 12, 31), true))
        expected[u"previous_year.result."_s + unknown] = whole(sum);
    expected[u"officers.count"_s] = QJsonValue::Null;
    expected[u"officers.per_centre"_s] = QJsonValue::Null;
    return expected;
}

ReportRequest requestOf(const Question& q)
{
    ReportRequest request;
    request.params.scope = *Scope::fromText(q.scope);
    request.params.period = {QDate(q.year, 1, 1), q.to};
    request.params.asAt = q.asAt;
    request.params.boundaries = q.boundaries;
    return request;
}

QJsonObject reportJson(World& world, const Question& q)
{
    const auto built = buildReport(world.store(), world.rules(), requestOf(q));
    REQUIRE(built);
    return QJsonDocument::fromJson(jsonOf(built->figures, built->document.title)).object();
}

std::vector<Question> questions()
{
    const QDate merged(2025, 11, 30);
    const QDate old(2025, 6, 30);
    return {
        {u"eleven months of a merged city"_s, u"province:31"_s, 2025, QDate(2025, 11, 30),
         QDate(2025, 11, 30), merged},
        {u"the old city on the map of June"_s, u"province:31"_s, 2025, QDate(2025, 11, 30),
         QDate(2025, 11, 30), old},
        {u"a unit that ended"_s, u"province:30"_s, 2025, QDate(2025, 11, 30), QDate(2025, 11, 30), old},
        {u"the nation"_s, u"national"_s, 2025, QDate(2025, 9, 30), QDate(2025, 9, 30), merged},
        {u"the nation as known in May"_s, u"national"_s, 2025, QDate(2025, 9, 30), QDate(2025, 5, 5), merged},
        {u"a whole year seen in the next"_s, u"national"_s, 2024, QDate(2024, 12, 31), QDate(2025, 3, 15),
         old},
        {u"to the end of February"_s, u"region:north"_s, 2025, QDate(2025, 2, 28), QDate(2026, 1, 1), merged},
        {u"to a day in the month"_s, u"region:central"_s, 2025, QDate(2025, 8, 17), QDate(2025, 8, 17),
         merged},
        {u"a region without records"_s, u"region:south"_s, 2025, QDate(2025, 12, 31), QDate(2025, 12, 31),
         merged},
        {u"a year without records"_s, u"province:20"_s, 2030, QDate(2030, 12, 31), QDate(2030, 12, 31),
         merged}};
}

QJsonObject tableOf(const QJsonObject& report, const QString& key)
{
    const QJsonArray tables = report.value(u"tables"_s).toArray();
    for (const QJsonValue& table : tables) {
        if (table[u"key"_s].toString() == key)
            return table.toObject();
    }
    FAIL("no table " + key.toStdString());
    return {};
}

void checkBudgetTable(const QJsonObject& report, const QString& key, const World& world,
                      const Reckoner& reckon, const std::function<QString(const PlainMovement&)>& rowOf)
{
    INFO("table " << key.toStdString());
    std::set<QString> keys;
    const QSet<QString> budget{u"national"_s, u"local"_s};
    for (const PlainMovement& m : world.movements) {
        const bool column = (m.stage == "approved"_L1 && m.source != "other"_L1) ||
                            (budget.contains(m.source) &&
                             (m.stage == "advanced"_L1 || m.stage == "paid"_L1 || m.stage == "settled"_L1));
        if (column && m.year == reckon.now.year && m.date <= reckon.now.last &&
            reckon.inScope(world.projects[m.project].place))
            keys.insert(rowOf(m));
    }
    keys.insert(u"total"_s);
    std::set<QString> found;
    const QJsonArray rows = tableOf(report, key).value(u"rows"_s).toArray();
    for (const QJsonValue& row : rows) {
        const QString rowKey = row[u"key"_s].toString();
        INFO("row " << rowKey.toStdString());
        CHECK(found.insert(rowKey).second);
        const auto accept = [&](const PlainMovement& m) {
            return rowKey == "total"_L1 || rowOf(m) == rowKey;
        };
        const auto sum = [&](const QString& stage, const QSet<QString>& sources) {
            return whole(reckon.sum(reckon.now, {stage}, sources, accept));
        };
        const QJsonValue values = row[u"values"_s];
        CHECK(values[u"projects"_s].toInteger() == qint64(reckon.counted(reckon.now, accept).size()));
        CHECK(values[u"approved_national"_s] == sum(u"approved"_s, {u"national"_s}));
        CHECK(values[u"approved_local"_s] == sum(u"approved"_s, {u"local"_s}));
        CHECK(values[u"approved_total"_s] == sum(u"approved"_s, budget));
        CHECK(values[u"counterpart"_s] == sum(u"approved"_s, {u"counterpart"_s}));
        CHECK(values[u"advanced"_s] == sum(u"advanced"_s, budget));
        CHECK(values[u"paid"_s] == sum(u"paid"_s, budget));
        CHECK(values[u"settled"_s] == sum(u"settled"_s, budget));
    }
    CHECK(found == keys);
    CHECK(rows.last()[u"key"_s] == u"total"_s);
}

} // namespace

TEST_CASE("Every figure of the conference report equals a sum made by other means", "[report][figures]")
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        World world;
        world.fill(seed, 45);
        for (const Question& q : questions()) {
            INFO("seed " << seed << ", " << q.name.toStdString());
            const Reckoner reckon(world, q);
            const auto expected = expectedFigures(reckon, q);
            const QJsonObject report = reportJson(world, q);
            std::set<QString> seen;
            const QJsonArray figures = report.value(u"figures"_s).toArray();
            for (const QJsonValue& figure : figures) {
                const QString key = figure[u"key"_s].toString();
                INFO(key.toStdString() << " is " << shown(figure[u"value"_s]));
                CHECK(seen.insert(key).second);
                REQUIRE(expected.contains(key));
                INFO("expected " << shown(expected.at(key)));
                CHECK((figure[u"value"_s] == expected.at(key)));
                CHECK_FALSE(figure[u"label"_s].toString().contains(u'⟦'));
                CHECK_FALSE(figure[u"label"_s].toString().isEmpty());
            }
            for (const auto& [key, value] : expected) {
                INFO("missing " << key.toStdString());
                CHECK(seen.contains(key));
            }
        }
    }
}

TEST_CASE("The tables of the conference report equal sums made by other means", "[report][figures]")
{
    for (const unsigned seed : {4U, 5U}) {
        World world;
        world.fill(seed, 45);
        for (const Question& q : questions()) {
            INFO("seed " << seed << ", " << q.name.toStdString());
            const Reckoner reckon(world, q);
            const QJsonObject report = reportJson(world, q);
            checkBudgetTable(report, u"budget-by-year"_s, world, reckon,
                             [](const PlainMovement& m) { return QString::number(m.year); });
            checkBudgetTable(report, u"budget-by-province"_s, world, reckon, [&](const PlainMovement& m) {
                return reckon.province(world.projects[m.project].place);
            });
            checkBudgetTable(report, u"budget-by-activity"_s, world, reckon, [&](const PlainMovement& m) {
                return world.projects[m.project].activity.section(u'.', 0, 0);
            });

            std::set<QString> listed;
            for (const QJsonValue& row : tableOf(report, u"projects"_s).value(u"rows"_s).toArray())
                listed.insert(row[u"key"_s].toString());
            std::set<QString> counted;
            for (const std::size_t project : reckon.counted(reckon.now))
                counted.insert(world.projects[project].code);
            CHECK(listed == counted);

            for (const QJsonValue& row : tableOf(report, u"results"_s).value(u"rows"_s).toArray()) {
                const QString indicator = row[u"key"_s].toString();
                INFO(indicator.toStdString());
                const QDate first(q.year, 1, 1);
                const Amount planned = reckon.results(indicator, first, q.to, false);
                const Amount actual = reckon.results(indicator, first, q.to, true);
                CHECK((planned || actual));
                CHECK((row[u"values"_s][u"planned"_s] == whole(planned)));
                CHECK((row[u"values"_s][u"actual"_s] == whole(actual)));
                CHECK((row[u"values"_s][u"percent_of_planned"_s] == compared(actual, planned, 1)));
                CHECK(row[u"values"_s][u"target"_s].isNull());
            }
        }
    }
}

TEST_CASE("The records behind a figure are those it was computed from", "[report][figures]")
{
    World world;
    world.fill(6, 40);
    const Question q = questions().front();
    const Reckoner reckon(world, q);
    const QJsonObject report = reportJson(world, q);
    std::map<QString, qint64> amounts;
    for (const auto& movement : world.movements)
        amounts[movement.id] = movement.amount;

    SECTION("each figure says how many and names exactly as many")
    {
        const QJsonArray figures = report.value(u"figures"_s).toArray();
        for (const QJsonValue& figure : figures) {
            const QString key = figure[u"key"_s].toString();
            INFO(key.toStdString());
            const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), key);
            REQUIRE(lists);
            qint64 count = 0;
            for (const RecordList& list : *lists)
                count += qint64(list.ids.size());
            CHECK(figure[u"records"_s].toInteger() == count);
            // No record: a sum is missing, a count of projects or establishments is zero.
            if (count == 0 && !key.contains(u"count"_s) && !key.contains(u"supported"_s))
                CHECK(figure[u"value"_s].isNull());
        }
    }
    SECTION("the movements of a money figure and of a table cell add up to it")
    {
        const auto addUp = [&](const QString& key) {
            const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), key);
            REQUIRE(lists);
            REQUIRE(lists->size() == 1);
            CHECK(lists->front().registerName == u"movements"_s);
            qint64 sum = 0;
            for (const QString& id : lists->front().ids)
                sum += amounts.at(id);
            return sum;
        };
        CHECK(addUp(u"budget.approved.total"_s) ==
              reckon.sum(reckon.now, {u"approved"_s}, {u"national"_s, u"local"_s}).value_or(0));
        CHECK(addUp(u"same_period.budget.paid.local"_s) ==
              reckon.sum(reckon.samePeriod, {u"paid"_s}, {u"local"_s}).value_or(0));
        const auto third = [&](const PlainMovement& m) {
            return world.projects[m.project].activity.startsWith(u'3');
        };
        CHECK(addUp(u"budget-by-activity/3/approved_total"_s) ==
              reckon.sum(reckon.now, {u"approved"_s}, {u"national"_s, u"local"_s}, third).value_or(0));
    }
    SECTION("a rate names the movements and the allocations")
    {
        const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), u"disbursement_rate"_s);
        REQUIRE(lists);
        REQUIRE(lists->size() == 2);
        CHECK((*lists)[0].registerName == u"movements"_s);
        CHECK((*lists)[1].registerName == u"allocations"_s);
    }
    SECTION("an unknown key is refused")
    {
        const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), u"budget.nothing"_s);
        REQUIRE_FALSE(lists);
        CHECK(lists.error().code() == u"report.unknown_key"_s);
    }
}
