// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of money and results of the office against sums made from the records by other means.
#include "report/office_expectation.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::Amount;
using kctest::CubeWorld;
using kctest::Expectation;
using kctest::ExpectedValue;
using kctest::MoneyReckoner;
using kctest::Shape;
using kctest::together;

namespace {

const QStringList kBudget{u"national"_s, u"local"_s};

QStringList sourcesOf(const QString& name)
{
    return name == "total"_L1 ? kBudget : QStringList{name};
}

QString figureOf(const QString& column)
{
    return column == "disbursed"_L1 ? column : u"budget."_s + column;
}

void expectMoney(Expectation& expected, const MoneyReckoner& reckon, const QString& prefix = {})
{
    for (const QString& column :
         {u"allocated"_s, u"approved"_s, u"available"_s, u"contracted"_s, u"advanced"_s, u"paid"_s,
          u"returned"_s, u"disbursed"_s, u"undisbursed"_s, u"settled"_s}) {
        for (const QString& source : {u"total"_s, u"national"_s, u"local"_s})
            expected[prefix + figureOf(column) + u'.' + source] = reckon.column(column, sourcesOf(source));
    }
    expected[prefix + u"counterpart.committed"_s] = reckon.column(u"approved"_s, {u"counterpart"_s});
    expected[prefix + u"counterpart.disbursed"_s] = reckon.column(u"disbursed"_s, {u"counterpart"_s});
}

void expectRates(Expectation& expected, const MoneyReckoner& reckon)
{
    expected[u"disbursement_rate"_s] = reckon.column(u"of_allocated"_s, kBudget);
    for (const QString& source : {u"national"_s, u"local"_s})
        expected[u"disbursed."_s + source + u".of_own_plan"_s] = reckon.column(u"of_allocated"_s, {source});
    for (const QString& source : {u"total"_s, u"national"_s, u"local"_s})
        expected[u"disbursed."_s + source + u".of_approved"_s] =
            reckon.column(u"of_approved"_s, sourcesOf(source));
}

ExpectedValue counted(const MoneyReckoner::Sum& sum)
{
    return {sum.amount.value_or(0), sum.records};
}

void expectCounts(Expectation& expected, const MoneyReckoner& reckon)
{
    expected[u"projects.count"_s] = counted(reckon.count(Measure::Projects));
    expected[u"establishments.supported"_s] = counted(reckon.count(Measure::Establishments));
}

/// One table of the plan: its rows are those with any value.
void expectPlanTable(Expectation& expected, const MoneyReckoner& reckon, const QString& key, CubeDim by,
                     const QStringList& columns)
{
    std::set<QString> rows = reckon.rows(Measure::Ledger, by);
    if (by != CubeDim::Activity)
        rows.merge(reckon.rows(Measure::Allocated, by));
    for (const QString& row : rows) {
        Expectation cells;
        bool any = false;
        for (const QString& column : columns) {
            const ExpectedValue value = reckon.column(column, kBudget, by, row);
            any = any || !value.value.isNull();
            cells[key + u'/' + row + u'/' + column] = value;
        }
        if (!any)
            continue;
        expected.merge(cells);
        expected[key + u'/' + row + u"/projects"_s] = counted(reckon.count(Measure::Projects, {by}, {row}));
    }
    for (const QString& column : columns)
        expected[key + u"/total/"_s + column] = reckon.column(column, kBudget);
    expected[key + u"/total/projects"_s] = counted(reckon.count(Measure::Projects));
}

/// The rows of a province by place: which units of the world are one row on a map. An old unit that no other
/// became is shown whole.
std::map<QString, std::set<QString>> placeRows(QDate boundaries)
{
    std::map<QString, std::set<QString>> rows;
    const bool merged = boundaries >= QDate(2025, 7, 1);
    for (const QString& unit : {u"30"_s, u"31"_s, u"31new"_s, u"25"_s, u"17"_s, u"26"_s, u"25new"_s, u"68"_s,
                                u"60"_s, u"68new"_s, u"c30"_s}) {
        QString row = unit.endsWith(u"new"_s) ? unit.left(2) : unit;
        if (unit == "c30"_L1)
            row = merged ? u"10507@"_s : u"10507"_s;
        else if (merged)
            row = unit == "30"_L1                      ? u"31"_s
                  : unit == "17"_L1 || unit == "26"_L1 ? u"25"_s
                  : unit == "60"_L1                    ? u"68"_s
                                                       : row;
        else if (unit.endsWith(u"new"_s))
            row += u"@2025-07-01"_s;
        rows[row].insert(kctest::unitId(unit));
    }
    return rows;
}

/// "Bảo đảm" or "Không bảo đảm".
QString verdict(bool holds, const MoneyReckoner& reckon)
{
    const bool english = reckon.lang() == Lang::En;
    return holds ? (english ? u"Holds"_s : u"Bảo đảm"_s) : english ? u"Broken"_s : u"Không bảo đảm"_s;
}

void expectPlaces(Expectation& expected, const MoneyReckoner& reckon, const QStringList& columns)
{
    const QString key = u"plan-by-place/"_s;
    for (const auto& [row, units] : placeRows(reckon.question().boundaries)) {
        const MoneyReckoner own = reckon.inUnits(units);
        Expectation cells;
        bool any = false;
        for (const QString& column : columns) {
            const ExpectedValue value = own.column(column, kBudget);
            any = any || !value.value.isNull();
            cells[key + row + u'/' + column] = value;
        }
        if (!any)
            continue;
        expected.merge(cells);
        expected[key + row + u"/projects"_s] = counted(own.projectsInUnits());
    }
    for (const QString& column : columns)
        expected[key + u"total/"_s + column] = reckon.column(column, kBudget);
    expected[key + u"total/projects"_s] = counted(reckon.count(Measure::Projects));
    const ExpectedValue approved = reckon.column(u"approved"_s, kBudget);
    if (approved.value.isNull())
        return;
    for (const QString& column : {u"limit"_s, u"amount"_s})
        expected[u"identities/rows_add_up.place/"_s + column] = approved;
    expected[u"identities/rows_add_up.place/difference"_s] = {0, approved.records};
    expected[u"identities/rows_add_up.place/verdict"_s] = {verdict(true, reckon), {}};
}

void expectIdentities(Expectation& expected, const MoneyReckoner& reckon)
{
    const auto add = [&](const QString& key, const ExpectedValue& limit, const ExpectedValue& amount) {
        if (limit.value.isNull() && amount.value.isNull())
            return;
        const QString row = u"identities/"_s + key;
        expected[row + u"/limit"_s] = limit;
        expected[row + u"/amount"_s] = amount;
        const qint64 difference = limit.value.toInteger() - amount.value.toInteger();
        expected[row + u"/difference"_s] = {difference, together(limit.records, amount.records)};
        const bool equal = key.startsWith(u"rows_add_up"_s);
        expected[row + u"/verdict"_s] = {verdict(equal ? difference == 0 : difference >= 0, reckon), {}};
    };
    for (const auto& [name, limit, amount] :
         {std::tuple{u"approved_within_allocated."_s, u"allocated"_s, u"approved"_s},
          std::tuple{u"disbursed_within_approved."_s, u"approved"_s, u"disbursed"_s},
          std::tuple{u"settled_within_disbursed."_s, u"disbursed"_s, u"settled"_s}}) {
        for (const QString& source : kBudget)
            add(name + source, reckon.column(limit, {source}), reckon.column(amount, {source}));
    }
    const ExpectedValue approved = reckon.column(u"approved"_s, kBudget);
    for (const QString& by : {u"year"_s, u"activity"_s, u"province"_s})
        add(u"rows_add_up."_s + by, approved, approved); // on every map the rows are the whole
}

QStringList planColumns(bool withProjects)
{
    QStringList all{u"allocated"_s, u"approved"_s,     u"available"_s,  u"advanced"_s,
                    u"paid"_s,      u"returned"_s,     u"disbursed"_s,  u"undisbursed"_s,
                    u"settled"_s,   u"of_allocated"_s, u"of_approved"_s};
    return withProjects ? all << u"projects"_s : all;
}

/// No decision divides the money assigned by content or by place in a province.
QStringList activityColumns()
{
    QStringList columns = planColumns(true);
    for (const QString& column : {u"allocated"_s, u"available"_s, u"of_allocated"_s})
        columns.removeAll(column);
    return columns;
}

Expectation expectPlan(const MoneyReckoner& reckon)
{
    const QStringList all = planColumns(false);
    QStringList ofActivity = activityColumns();
    ofActivity.removeAll(u"projects"_s);
    Expectation expected;
    expectMoney(expected, reckon);
    expectRates(expected, reckon);
    expectCounts(expected, reckon);
    for (const QString& column : all) {
        for (const QString& source : {u"total"_s, u"national"_s, u"local"_s})
            expected[u"plan-by-source/"_s + source + u'/' + column] =
                reckon.column(column, sourcesOf(source));
    }
    expectPlanTable(expected, reckon, u"plan-by-year"_s, CubeDim::Year, all);
    expectPlanTable(expected, reckon, u"plan-by-activity"_s, CubeDim::Activity, ofActivity);
    expectPlanTable(expected, reckon, u"plan-by-province"_s, CubeDim::Province, all);
    expectIdentities(expected, reckon);
    if (reckon.question().filter.scope.kind == Scope::Kind::Province)
        expectPlaces(expected, reckon, ofActivity);
    return expected;
}

/// The same days of the span before: no more of them than are known of this one.
CubeQuery spanBefore(CubeQuery question)
{
    const int years = question.period.lastYear() - question.period.firstYear() + 1;
    const bool begun = question.asAt >= question.period.from;
    const QDate to = begun ? std::min(question.asAt, question.period.to) : question.period.to;
    question.period.from =
        QDate(question.period.firstYear() - years, question.period.from.month(), question.period.from.day());
    const QDate month(to.year() - years, to.month(), 1);
    const bool end = to.addDays(1).day() == 1;
    question.period.to = QDate(month.year(), month.month(),
                               end ? month.daysInMonth() : std::min(to.day(), month.daysInMonth()));
    question.asAt = std::min(question.asAt, question.period.to);
    return question;
}

Expectation expectFunding(const MoneyReckoner& now, const MoneyReckoner& before, const RuleBook& rules)
{
    Expectation expected;
    expectMoney(expected, now);
    expectMoney(expected, before, u"same_period."_s);
    expectRates(expected, now);
    expectCounts(expected, now);
    const auto addRow =
        [&](const QString& row,
            const std::function<ExpectedValue(const MoneyReckoner&, const QStringList&)>& ask) {
            Expectation cells;
            const QString key = u"funding/"_s + row + u'/';
            const ExpectedValue total = ask(now, kBudget);
            const ExpectedValue previous = ask(before, kBudget);
            bool any = !total.value.isNull() || !previous.value.isNull();
            cells[key + u"total"_s] = total;
            for (const QString& source : {u"local"_s, u"national"_s, u"counterpart"_s}) {
                cells[key + source] = ask(now, {source});
                any = any || !cells[key + source].value.isNull();
            }
            cells[key + u"previous"_s] = previous;
            const auto amount = [](const ExpectedValue& value) {
                return value.value.isNull() ? Amount() : Amount(value.value.toInteger());
            };
            cells[key + u"of_previous"_s] = {kctest::jsonPercent(amount(total), amount(previous), true),
                                             together(total.records, previous.records)};
            if (any)
                expected.merge(cells);
        };
    for (const auto& [row, column] :
         {std::pair{u"allocated"_s, u"allocated"_s}, std::pair{u"approved"_s, u"approved"_s},
          std::pair{u"disbursed"_s, u"disbursed"_s}, std::pair{u"disbursed.advanced"_s, u"advanced"_s},
          std::pair{u"disbursed.paid"_s, u"paid"_s}, std::pair{u"disbursed.returned"_s, u"returned"_s},
          std::pair{u"settled"_s, u"settled"_s}})
        addRow(row, [&](const MoneyReckoner& time, const QStringList& sources) {
            return time.column(column, sources);
        });
    std::set<QString> contents;
    for (const Activity& activity : rules.activities)
        contents.insert(RuleBook::mainContent(activity.code));
    for (const QString& content : contents) {
        addRow(u"approved."_s + content, [&](const MoneyReckoner& time, const QStringList& sources) {
            return time.column(u"approved"_s, sources, CubeDim::Activity, content);
        });
    }
    for (const Activity& activity : rules.activities) {
        if (contents.contains(activity.code))
            continue;
        addRow(u"approved."_s + activity.code, [&](const MoneyReckoner& time, const QStringList& sources) {
            const MoneyReckoner::Sum sum = time.approvedOfActivity(activity.code, sources);
            return ExpectedValue{kctest::jsonAmount(sum.amount), sum.records};
        });
    }
    return expected;
}

/// What a row of the results is counted in.
QString unitOf(const QString& row, Lang lang, const RuleBook& rules)
{
    const bool english = lang == Lang::En;
    if (row.startsWith(u"projects"_s))
        return english ? u"projects"_s : u"đề án"_s;
    if (row.startsWith(u"establishments"_s))
        return english ? u"establishments"_s : u"cơ sở"_s;
    const Indicator* indicator = rules.indicator(row);
    return indicator ? (english ? indicator->unitEn : indicator->unitVi) : QString();
}

Expectation expectResults(const MoneyReckoner& now, const MoneyReckoner& before, const RuleBook& rules,
                          const std::set<QString>& indicators)
{
    Expectation expected;
    expectCounts(expected, now);
    const auto addRow = [&](const QString& row, Measure measure, std::vector<CubeDim> dims,
                            const QStringList& keys) {
        Expectation cells;
        const QString key = u"results-by-fund/"_s + row + u'/';
        bool any = false;
        const auto add = [&](const QString& column, const MoneyReckoner::Sum& sum) {
            cells[key + column] = {kctest::jsonAmount(sum.amount), sum.records};
            any = any || sum.amount;
            return sum;
        };
        const bool ofResults = measure == Measure::ResultActual;
        const MoneyReckoner::Sum planned = add(
            u"planned"_s, ofResults ? now.count(Measure::ResultPlanned, dims, keys) : MoneyReckoner::Sum());
        const MoneyReckoner::Sum actual = add(u"actual"_s, now.count(measure, dims, keys));
        std::vector<CubeDim> byFund = dims;
        byFund.push_back(CubeDim::Fund);
        for (const QString& fund : {u"local"_s, u"national"_s, u"mixed"_s})
            add(fund, now.count(measure, byFund, keys + QStringList{fund}));
        const MoneyReckoner::Sum previous = add(u"previous"_s, before.count(measure, dims, keys));
        cells[key + u"percent_of_planned"_s] = {kctest::jsonPercent(actual.amount, planned.amount, true),
                                                together(actual.records, planned.records)};
        cells[key + u"of_previous"_s] = {kctest::jsonPercent(actual.amount, previous.amount, true),
                                         together(actual.records, previous.records)};
        if (any) {
            expected.merge(cells);
            expected[key + u"unit"_s] = {unitOf(row, now.lang(), rules), {}};
        }
    };
    addRow(u"projects"_s, Measure::Projects, {}, {});
    std::set<QString> contents;
    for (const Activity& activity : rules.activities)
        contents.insert(RuleBook::mainContent(activity.code));
    for (const QString& content : contents)
        addRow(u"projects."_s + content, Measure::Projects, {CubeDim::Activity}, {content});
    addRow(u"establishments"_s, Measure::Establishments, {}, {});
    for (const QString& priority : {u"female"_s, u"ethnic_minority"_s, u"craft_village"_s})
        addRow(u"establishments."_s + priority, Measure::Establishments, {CubeDim::Priority}, {priority});
    for (const QString& indicator : indicators) {
        addRow(indicator, Measure::ResultActual, {CubeDim::Indicator}, {indicator});
        const MoneyReckoner::Sum sum = now.count(Measure::ResultActual, {CubeDim::Indicator}, {indicator});
        if (rules.indicator(indicator) || sum.amount)
            expected[u"result."_s + indicator] = {kctest::jsonAmount(sum.amount), sum.records};
    }
    return expected;
}

/// The world's law with the parts of two contents: what a form prints under "Trong đó".
RuleBook withParts(RuleBook rules)
{
    for (const QString& code : {u"1.2"_s, u"3.1"_s, u"3.3"_s}) {
        Activity part;
        part.code = code;
        part.parentCode = code.left(1);
        part.nameVi = part.nameEn = code;
        rules.activities.push_back(part);
    }
    return rules;
}

struct AskedReport
{
    ReportRequest request;
    CubeQuery question;
};

/// A random scope, period, as-at and boundary date; nothing when no province of that code stands on the map.
std::optional<AskedReport> someReport(CubeWorld& world, const RuleBook& rules)
{
    AskedReport asked;
    const CubeQuery random = world.someQuestion();
    asked.question.filter.scope = random.filter.scope;
    asked.question.period = random.period;
    asked.question.asAt = random.asAt;
    asked.question.boundaries = random.boundaries;
    asked.request.params = {random.filter.scope, random.period, random.asAt, random.boundaries, Lang::Vi};
    if (world.upTo(2) == 0)
        asked.request.params.lang = Lang::En;
    const Scope& scope = random.filter.scope;
    if (scope.kind == Scope::Kind::Province &&
        !rules.places.unitAt(scope.province, random.boundaries, UnitLevel::Province))
        return std::nullopt;
    return asked;
}

} // namespace

TEST_CASE("Plan execution, funding and results say what the records add up to", "[report][office][money]")
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        INFO("seed " << seed);
        CubeWorld world(seed);
        world.fill(6 + world.upTo(18));
        world.change();
        world.change();
        const RuleBook rules = withParts(world.rules());
        const kctest::PlainTables tables = kctest::readTables(world.store());
        std::set<QString> indicators;
        for (const auto& result : tables.at(u"result"_s))
            indicators.insert(result[u"indicator"_s].toString());
        for (const Indicator& indicator : rules.indicators)
            indicators.insert(indicator.code);
        for (int question = 0; question < 2; ++question) {
            auto asked = someReport(world, rules);
            if (!asked)
                continue;
            if (question == 0) { // a province in any case: its places are rows of their own
                asked->question.filter.scope = {Scope::Kind::Province, Region::None,
                                                world.oneOf<QString>({u"31"_s, u"25"_s, u"68"_s})};
                asked->question.boundaries = world.oneOf<QDate>({QDate(2025, 6, 30), QDate(2026, 1, 1)});
                asked->request.params.scope = asked->question.filter.scope;
                asked->request.params.boundaries = asked->question.boundaries;
            }
            MoneyReckoner now(tables, asked->question);
            now.speak(asked->request.params.lang);
            const MoneyReckoner before(tables, spanBefore(asked->question));
            const QStringList ofAll = planColumns(true);
            Shape plan{{u"plan-by-source"_s, planColumns(false)},
                       {u"plan-by-year"_s, ofAll},
                       {u"plan-by-activity"_s, activityColumns()},
                       {u"plan-by-province"_s, ofAll},
                       {u"identities"_s, {u"limit"_s, u"amount"_s, u"difference"_s, u"verdict"_s}}};
            if (asked->request.params.scope.kind == Scope::Kind::Province)
                plan[u"plan-by-place"_s] = activityColumns();
            asked->request.name = u"plan-execution"_s;
            kctest::compareReport(world.store(), rules, asked->request, expectPlan(now), plan, seed);
            asked->request.name = u"funding"_s;
            kctest::compareReport(world.store(), rules, asked->request, expectFunding(now, before, rules),
                                  {{u"funding"_s,
                                    {u"total"_s, u"local"_s, u"national"_s, u"counterpart"_s, u"previous"_s,
                                     u"of_previous"_s}}},
                                  seed);
            asked->request.name = u"results"_s;
            kctest::compareReport(world.store(), rules, asked->request,
                                  expectResults(now, before, rules, indicators),
                                  {{u"results-by-fund"_s,
                                    {u"planned"_s, u"actual"_s, u"local"_s, u"national"_s, u"mixed"_s,
                                     u"previous"_s, u"percent_of_planned"_s, u"of_previous"_s, u"unit"_s}}},
                                  seed);
        }
    }
}

TEST_CASE("Reports of money of a year nothing happened in say so and print", "[report][office][money]")
{
    CubeWorld world(77);
    const RuleBook rules = world.rules();
    for (const QString& name : {u"plan-execution"_s, u"funding"_s, u"results"_s, u"project-list"_s}) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            INFO(name.toStdString());
            ReportRequest request;
            request.name = name;
            request.params = {{}, Period::ofYears(2024, 2024), QDate(2025, 1, 31), QDate(2024, 12, 31), lang};
            const auto built = buildReport(world.store(), rules, request);
            REQUIRE(built);
            for (const Figure& figure : built->figures.figures) {
                INFO(figure.key.toStdString());
                CHECK(figure.records == 0);
                CHECK(integerOf(figure.value).value_or(0) == 0);
                CHECK_FALSE(figure.label.contains(u'⟦'));
                CHECK_FALSE(figure.definition.contains(u'⟦'));
            }
        }
    }
}
