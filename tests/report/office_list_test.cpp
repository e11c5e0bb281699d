// SPDX-License-Identifier: GPL-3.0-or-later
// The list of projects and what is unsettled, on random records, against plain loops over the same records.
#include "base/actor.h"
#include "base/texts.h"
#include "report/office_expectation.h"
#include "report/plain_words.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::CubeWorld;
using kctest::Expectation;
using kctest::ExpectedValue;
using kctest::MoneyReckoner;
using kctest::PlainRecord;
using kctest::PlainTables;

namespace {

using Sum = MoneyReckoner::Sum;

void addTo(Sum& sum, qint64 amount, const QString& record)
{
    sum.amount = sum.amount.value_or(0) + amount;
    sum.records.insert(record);
}

ExpectedValue valueOf(const Sum& sum)
{
    return {kctest::jsonAmount(sum.amount), sum.records};
}

qint64 netOf(const PlainRecord& movement)
{
    const qint64 amount = movement[u"amount"_s].toLongLong();
    return movement[u"reverses"_s].isNull() ? amount : -amount;
}

/// Movements of the scope and the period's years up to the cutoff, by the cube's own reckoner.
std::set<QString> approvedInScope(const PlainTables& tables, const CubeQuery& question)
{
    CubeQuery query = question;
    query.measure = Measure::Ledger;
    query.filter.stages = {Stage::Approved};
    const auto answer = kctest::reckon(tables, query);
    const auto found = answer.find(QStringList());
    return found == answer.end() ? std::set<QString>() : found->second.records;
}

const std::vector<std::pair<QString, QStringList>> kListColumns{
    {u"approved_national"_s, {u"national"_s}},
    {u"approved_local"_s, {u"local"_s}},
    {u"approved_total"_s, {u"national"_s, u"local"_s}},
    {u"counterpart"_s, {u"counterpart"_s}},
    {u"other"_s, {u"other"_s}}};

void expectWords(Expectation& expected, const QString& row, const PlainTables& tables,
                 const PlainRecord& project, const QStringList& decisions, Lang lang)
{
    std::map<QString, QString> names; // by name, then share
    for (const PlainRecord& share : tables.at(u"beneficiary"_s)) {
        for (const PlainRecord& one : tables.at(u"establishment"_s)) {
            const QString name = one[u"name"_s].toString();
            if (share[u"project"_s] == project[u"id"_s] && share[u"establishment"_s] == one[u"id"_s])
                names[name + share[u"id"_s].toString()] =
                    u"%1 (%2)"_s.arg(name, one[u"tax_code"_s].toString());
        }
    }
    QStringList beneficiaries;
    for (const auto& [key, name] : names)
        beneficiaries << name;
    const QString note = project[u"place_note"_s].toString();
    const QString place = kctest::signedPlace(project[u"place"_s], lang);
    const QString starts = kctest::dayWords(project[u"starts_on"_s]);
    const QString ends = kctest::dayWords(project[u"ends_on"_s]);
    const QString span =
        starts.isEmpty() && ends.isEmpty()
            ? QString()
            : (starts.isEmpty() ? u"..."_s : starts) + u" - "_s + (ends.isEmpty() ? u"..."_s : ends);
    for (const auto& [column, words] : std::vector<std::pair<QString, QString>>{
             {u"fund"_s, text(u"fund."_s + project[u"fund"_s].toString(), lang)},
             {u"activity"_s, project[u"activity"_s].toString()},
             {u"plan_year"_s, project[u"plan_year"_s].toString()},
             {u"implementing_unit"_s, project[u"implementing_unit"_s].toString()},
             {u"cooperating_unit"_s, project[u"cooperating_unit"_s].toString()},
             {u"beneficiaries"_s, beneficiaries.join(u"; "_s)},
             {u"place"_s, note.isEmpty() ? place : place + u" ("_s + note + u')'},
             {u"span"_s, span},
             {u"decision"_s, decisions.join(u"; "_s)}})
        expected[row + column] = {words, {}};
}

/// What one decision approved; all of them for an empty number. A reversal belongs to what it reverses.
Expectation expectList(const PlainTables& tables, const CubeQuery& question, const QString& decision,
                       Lang lang)
{
    std::map<QString, QString> documents;
    for (const PlainRecord& movement : tables.at(u"movement"_s))
        documents[movement[u"id"_s].toString()] = movement[u"document"_s].toString();
    const std::set<QString> inScope = approvedInScope(tables, question);
    std::map<QString, std::map<QString, Sum>> money;      // by project and source
    std::map<QString, std::map<QString, Sum>> byDecision; // by project and decision
    for (const PlainRecord& movement : tables.at(u"movement"_s)) {
        const QString id = movement[u"id"_s].toString();
        if (!inScope.contains(id))
            continue;
        QString of = documents[id];
        if (!movement[u"reverses"_s].isNull() && !documents[movement[u"reverses"_s].toString()].isEmpty())
            of = documents[movement[u"reverses"_s].toString()];
        if (!decision.isEmpty() && of != decision)
            continue;
        const QString project = movement[u"project"_s].toString();
        const QString source = movement[u"source"_s].toString();
        addTo(money[project][source], netOf(movement), id);
        if (source == "national"_L1 || source == "local"_L1)
            addTo(byDecision[project][of], netOf(movement), id);
    }
    Expectation expected;
    std::map<QString, Sum> totals;
    std::map<QString, std::pair<Sum, Sum>> decisions; // projects, money
    std::set<QString> listed;
    for (const PlainRecord& project : tables.at(u"project"_s)) {
        const QString id = project[u"id"_s].toString();
        if (money[id][u"national"_s].amount.value_or(0) + money[id][u"local"_s].amount.value_or(0) <= 0)
            continue;
        listed.insert(id);
        const QString row = u"projects/"_s + project[u"code"_s].toString() + u'/';
        Sum cost;
        addTo(cost, project[u"total_cost"_s].toLongLong(), id);
        addTo(totals[u"total_cost"_s], project[u"total_cost"_s].toLongLong(), id);
        expected[row + u"total_cost"_s] = valueOf(cost);
        for (const auto& [column, sources] : kListColumns) {
            Sum sum;
            for (const QString& source : sources) {
                for (const QString& record : money[id][source].records)
                    sum.records.insert(record);
                if (money[id][source].amount)
                    sum.amount = sum.amount.value_or(0) + *money[id][source].amount;
            }
            expected[row + column] = valueOf(sum);
            if (sum.amount)
                totals[column].amount = totals[column].amount.value_or(0) + *sum.amount;
            totals[column].records.merge(sum.records);
        }
        QStringList numbers;
        for (const auto& [number, sum] : byDecision[id]) {
            if (!number.isEmpty())
                numbers << number;
            auto& [projects, amount] = decisions[number.isEmpty() ? u"none"_s : number];
            addTo(projects, 1, id);
            amount.amount = amount.amount.value_or(0) + *sum.amount;
            amount.records.insert(sum.records.begin(), sum.records.end());
        }
        expectWords(expected, row, tables, project, numbers, lang);
    }
    std::set<QString> establishments;
    for (const PlainRecord& beneficiary : tables.at(u"beneficiary"_s)) {
        if (listed.contains(beneficiary[u"project"_s].toString()))
            establishments.insert(beneficiary[u"establishment"_s].toString());
    }
    expected[u"list.projects"_s] = {qint64(listed.size()), listed};
    expected[u"list.establishments"_s] = {qint64(establishments.size()), establishments};
    totals[u"total_cost"_s];
    for (const auto& [column, sources] : kListColumns)
        totals[column];
    for (const auto& [column, sum] : totals) {
        expected[u"list."_s + column] = valueOf(sum);
        expected[u"projects/total/"_s + column] = valueOf(sum);
    }
    for (const auto& [number, sums] : decisions) {
        expected[u"decisions/"_s + number + u"/projects"_s] = valueOf(sums.first);
        expected[u"decisions/"_s + number + u"/approved_total"_s] = valueOf(sums.second);
        PlainRecord paper; // the first one of this number that is a decision
        for (const PlainRecord& document : tables.at(u"document"_s)) {
            if (document[u"number"_s].toString() == number &&
                document[u"kind"_s].toString() == "decision"_L1 &&
                (paper.isEmpty() || document[u"date"_s].toString() < paper[u"date"_s].toString()))
                paper = document;
        }
        expected[u"decisions/"_s + number + u"/date"_s] = {kctest::dayWords(paper[u"date"_s]), {}};
        for (const QString& column : {u"issuer"_s, u"signer"_s})
            expected[u"decisions/"_s + number + u'/' + column] = {paper[column].toString(), {}};
    }
    return expected;
}

/// Gives the approvals of a world numbers of decisions, the decisions their papers, the projects their words.
void nameDecisions(CubeWorld& world)
{
    const PlainTables before = kctest::readTables(world.store());
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    for (const PlainRecord& movement : before.at(u"movement"_s)) {
        if (world.upTo(4) != 0)
            writer.update(u"movement"_s, movement[u"id"_s].toString(),
                          {{u"document"_s, world.oneOf<QString>({u"12/QĐ-UBND"_s, u"345/QĐ-BCT"_s})}});
    }
    for (const PlainRecord& project : before.at(u"project"_s)) {
        const auto day = [&] {
            return world.upTo(3) == 0 ? QVariant() : QVariant(world.someDay().toString(Qt::ISODate));
        };
        writer.update(u"project"_s, project[u"id"_s].toString(),
                      {{u"total_cost"_s, world.upTo(90000)},
                       {u"implementing_unit"_s, world.oneOf<QString>({u"Trung tâm A"_s, u"Trung tâm B"_s})},
                       {u"cooperating_unit"_s, world.oneOf<QString>({u""_s, u"Phòng Kinh tế"_s})},
                       {u"place_note"_s, world.oneOf<QString>({u""_s, u"thôn 3"_s})},
                       {u"plan_year"_s, 2023 + world.upTo(4)},
                       {u"starts_on"_s, day()},
                       {u"ends_on"_s, day()}});
    }
    for (const auto& [number, kind] :
         {std::pair{u"12/QĐ-UBND"_s, u"decision"_s}, std::pair{u"12/QĐ-UBND"_s, u"minutes"_s},
          std::pair{u"99/QĐ-UBND"_s, u"decision"_s}})
        writer.insert(u"document"_s, {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                      {u"number"_s, number},
                                      {u"date"_s, world.someDay().toString(Qt::ISODate)},
                                      {u"issuer"_s, QString(u"Cơ quan "_s + kind)},
                                      {u"kind"_s, kind},
                                      {u"abstract"_s, u""_s},
                                      {u"signer"_s, u"Người ký"_s},
                                      {u"project"_s, QVariant()}});
    writer.commit();
}

kctest::Shape listShape()
{
    return {{u"projects"_s,
             {u"total_cost"_s, u"approved_national"_s, u"approved_local"_s, u"approved_total"_s,
              u"counterpart"_s, u"other"_s, u"fund"_s, u"activity"_s, u"plan_year"_s, u"implementing_unit"_s,
              u"cooperating_unit"_s, u"beneficiaries"_s, u"place"_s, u"span"_s, u"decision"_s}},
            {u"decisions"_s, {u"projects"_s, u"approved_total"_s, u"date"_s, u"issuer"_s, u"signer"_s}}};
}

CubeQuery listQuestion(const ReportParams& params)
{
    return CubeQuery::of(params, Measure::Ledger);
}

} // namespace

TEST_CASE("The list of projects has every project of its decision once", "[report][office][list]")
{
    for (unsigned seed = 11; seed <= 18; ++seed) {
        INFO("seed " << seed);
        CubeWorld world(seed);
        world.fill(5 + world.upTo(20));
        world.change();
        nameDecisions(world);
        const RuleBook rules = world.rules();
        const PlainTables tables = kctest::readTables(world.store(), {u"document"_s});
        for (int i = 0; i < 3; ++i) {
            const CubeQuery random = world.someQuestion();
            const Scope& scope = random.filter.scope;
            if (scope.kind == Scope::Kind::Province &&
                !rules.places.unitAt(scope.province, random.boundaries, UnitLevel::Province))
                continue;
            ReportRequest request;
            request.name = u"project-list"_s;
            request.params = {scope, random.period, random.asAt, random.boundaries,
                              i == 1 ? Lang::En : Lang::Vi};
            if (i > 0)
                request.options[u"decision"_s] = u"12/QĐ-UBND"_s;
            kctest::compareReport(world.store(), rules, request,
                                  expectList(tables, listQuestion(request.params),
                                             request.options.value(u"decision"_s), request.params.lang),
                                  listShape(), seed);
        }
    }
}

TEST_CASE("What takes an approval back stands under the decision it takes back", "[report][office][list]")
{
    CubeWorld world(4);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"31"_s, u"3.1"_s);
    world.addMovement(writer, project, u"local"_s, u"approved"_s, 2025, 500, QDate(2025, 2, 1));
    world.addMovement(writer, project, u"national"_s, u"approved"_s, 2025, 300, QDate(2025, 2, 2));
    const auto idOf = [&](const QString& key) {
        QString id;
        store::Query::fromText(world.store(), u"SELECT id FROM movement WHERE key = '%1'"_s.arg(key))
            ->each([&](const store::Row& row) { id = row.text(u"id"_s); });
        return id;
    };
    world.addMovement(writer, project, u"local"_s, u"approved"_s, 2025, 500, QDate(2025, 3, 1),
                      idOf(u"m2"_s));
    writer.update(u"movement"_s, idOf(u"m2"_s), {{u"document"_s, u"12/QĐ-UBND"_s}});
    for (const QString& key : {u"m3"_s, u"m4"_s})
        writer.update(u"movement"_s, idOf(key), {{u"document"_s, u"345/QĐ-BCT"_s}});
    writer.commit();
    const RuleBook rules = world.rules();
    const PlainTables tables = kctest::readTables(world.store(), {u"document"_s});
    for (const QString& decision : {u""_s, u"12/QĐ-UBND"_s, u"345/QĐ-BCT"_s}) {
        ReportRequest request;
        request.name = u"project-list"_s;
        request.params = {{}, Period::ofYears(2025, 2025), QDate(2025, 12, 31), QDate(2026, 1, 1), Lang::Vi};
        if (!decision.isEmpty())
            request.options[u"decision"_s] = decision;
        const Expectation expected = expectList(tables, listQuestion(request.params), decision, Lang::Vi);
        CHECK(expected.at(u"list.projects"_s).value.toInteger() == (decision == u"12/QĐ-UBND"_s ? 0 : 1));
        kctest::compareReport(world.store(), rules, request, expected, listShape(), 0, 1);
    }
}

TEST_CASE("A list of a decision nobody made is refused", "[report][office][list]")
{
    CubeWorld world(3);
    world.fill(5);
    ReportRequest request;
    request.name = u"project-list"_s;
    request.params = {{}, Period::ofYears(2024, 2025), QDate(2026, 1, 1), QDate(2026, 1, 1), Lang::Vi};
    request.options[u"decision"_s] = u"999/QĐ-UBND"_s;
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE_FALSE(built);
    CHECK(built.error().code() == u"report.unknown_decision"_s);
}

TEST_CASE("Money paid out and not settled is listed to the đồng", "[report][office][overdue]")
{
    for (unsigned seed = 21; seed <= 28; ++seed) {
        INFO("seed " << seed);
        CubeWorld world(seed);
        world.fill(5 + world.upTo(25));
        world.change();
        RuleBook rules = world.rules();
        Deadline settle;
        settle.code = u"liquidation"_s;
        settle.fund = u"national"_s;
        settle.act = u"settle"_s;
        settle.yearOffset = 1;
        settle.month = 1;
        settle.day = 22;
        rules.deadlines.push_back(settle);
        const PlainTables tables = kctest::readTables(world.store());
        ReportRequest request;
        request.name = u"overdue"_s;
        const QDate asAt = world.someDay();
        request.params = {{}, {QDate(asAt.year(), 1, 1), asAt}, asAt, QDate(2026, 1, 1), Lang::Vi};

        struct Line
        {
            std::map<QString, Sum> stages;
            Sum outstanding;
        };
        std::map<QString, Line> lines;
        std::map<QString, QString> codes;
        for (const PlainRecord& project : tables.at(u"project"_s))
            codes[project[u"id"_s].toString()] = project[u"code"_s].toString();
        for (const PlainRecord& movement : tables.at(u"movement"_s)) {
            const QString stage = movement[u"stage"_s].toString();
            const QString source = movement[u"source"_s].toString();
            const bool counts =
                QStringList{u"advanced"_s, u"paid"_s, u"returned"_s, u"settled"_s}.contains(stage) &&
                QStringList{u"national"_s, u"local"_s}.contains(source) &&
                QDate::fromString(movement[u"date"_s].toString(), Qt::ISODate) <= asAt;
            if (!counts)
                continue;
            Line& line = lines[codes[movement[u"project"_s].toString()] + u'.' + source + u'.' +
                               movement[u"fiscal_year"_s].toString()];
            const QString id = movement[u"id"_s].toString();
            const qint64 sign = stage == "advanced"_L1 || stage == "paid"_L1 ? 1 : -1;
            addTo(line.stages[stage], netOf(movement), id);
            addTo(line.outstanding, sign * netOf(movement), id);
        }
        const auto built = buildReport(world.store(), rules, request);
        REQUIRE(built);
        const FigureTable& table = *built->figures.table(u"unsettled"_s);
        Sum all;
        Sum late;
        std::size_t rows = 0;
        for (const auto& [key, line] : lines) {
            INFO(key.toStdString());
            const FigureRow* row = table.row(key);
            REQUIRE((row != nullptr) == (line.outstanding.amount.value_or(0) > 0));
            if (!row)
                continue;
            ++rows;
            for (const auto& [stage, sum] : line.stages)
                CHECK(integerOf(table.cell(key, stage).value).value_or(0) == *sum.amount);
            CHECK(integerOf(table.cell(key, u"outstanding"_s).value) == line.outstanding.amount);
            const QDate due(key.section(u'.', 2).toInt() + 1, 1, 22);
            const bool isLate = key.section(u'.', 1, 1) == "national"_L1 && due < asAt;
            CHECK(integerOf(table.cell(key, u"days_late"_s).value) ==
                  (isLate ? std::optional<std::int64_t>(due.daysTo(asAt)) : std::nullopt));
            for (Sum* sum : {&all, &late}) {
                if (sum == &late && !isLate)
                    continue;
                sum->amount = sum->amount.value_or(0) + *line.outstanding.amount;
                sum->records.insert(line.outstanding.records.begin(), line.outstanding.records.end());
            }
            const auto lists =
                recordsBehind(world.store(), rules, request, u"unsettled/"_s + key + u"/outstanding"_s);
            REQUIRE(lists);
            CHECK(std::set<QString>(lists->front().ids.begin(), lists->front().ids.end()) ==
                  line.outstanding.records);
        }
        CHECK(table.rows.size() == rows);
        const Figure& outstanding = built->figures.at(u"overdue.outstanding"_s);
        CHECK(integerOf(outstanding.value) == all.amount);
        CHECK(outstanding.records == static_cast<std::int64_t>(all.records.size()));
        const Figure& outstandingLate = built->figures.at(u"overdue.outstanding_late"_s);
        CHECK(integerOf(outstandingLate.value) == late.amount);
        CHECK(outstandingLate.records == static_cast<std::int64_t>(late.records.size()));
    }
}
