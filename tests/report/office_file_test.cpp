// SPDX-License-Identifier: GPL-3.0-or-later
// The file of one project and of one establishment: everything recorded is there, nothing of a later day.
#include "report/cube_world.h"
#include "report/layout.h"
#include "report/page_check.h"
#include "report/report_run.h"
#include "store/projects.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "support/office_fixture.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kc::test::TestOffice;
using kctest::CubeWorld;
using kctest::PlainRecord;

namespace {

ReportRequest fileRequest(const QString& report, const QString& option, const QString& value, QDate asAt)
{
    ReportRequest request;
    request.name = report;
    request.params = {{}, {QDate(asAt.year(), 1, 1), asAt}, asAt, asAt, Lang::Vi};
    request.options[option] = value;
    return request;
}

qint64 countOf(const store::Store& store, const QString& sql)
{
    return store::Query::fromText(store, sql)->number();
}

/// A case that was returned once, appraised again, approved, with a result: 10/11 to 20/11/2025.
QString walkedCase(TestOffice& office)
{
    office.allocate(2'000'000'000);
    const QString establishment = office.addEstablishment();
    const QString project =
        office.mustRun(u"create_project"_s, office.application(establishment), office.officer);
    const auto on = [](QJsonObject payload, const QString& date) {
        payload[u"date"_s] = date;
        return payload;
    };
    const QJsonObject itself{{u"project"_s, project}};
    office.mustRun(u"submit"_s, on(itself, u"2025-11-10"_s), office.officer);
    office.mustRun(u"appraise"_s, on(office.sheet(project), u"2025-11-11"_s), office.reviewer);
    office.mustRun(u"return"_s,
                   on({{u"project"_s, project}, {u"reason"_s, u"Thiếu báo giá thứ ba"_s}}, u"2025-11-12"_s),
                   office.reviewer);
    office.mustRun(u"submit"_s, on(itself, u"2025-11-14"_s), office.officer);
    office.mustRun(u"appraise"_s, on(office.sheet(project), u"2025-11-16"_s), office.reviewer);
    office.mustRun(u"approve"_s, on(office.approval(project), u"2025-11-18"_s), office.approver);
    office.mustRun(u"record_result"_s,
                   {{u"project"_s, project},
                    {u"indicator"_s, u"machines"_s},
                    {u"actual"_s, 2},
                    {u"date"_s, u"2025-11-20"_s},
                    {u"evidence"_s, u"BBNT 01"_s}},
                   office.officer);
    return project;
}

QString codeOf(const store::Store& store, const QString& project)
{
    return store::findProject(store, ProjectId::fromText(project))->code;
}

} // namespace

TEST_CASE("A project's file holds every step, sheet, movement and entry of its case",
          "[report][office][file]")
{
    TestOffice office;
    const QString project = walkedCase(office);
    const QString code = codeOf(*office.store, project);
    const auto built =
        buildReport(*office.store, fileRequest(u"project-file"_s, u"project"_s, code, QDate(2025, 11, 21)));
    REQUIRE(built);
    const FigureSet& figures = built->figures;
    const QString own = u" WHERE project = '%1'"_s.arg(project);
    const auto rows = [&](const QString& table) {
        return static_cast<qint64>(figures.table(table)->rows.size());
    };
    CHECK(rows(u"steps"_s) == countOf(*office.store, u"SELECT COUNT(*) FROM case_step"_s + own));
    CHECK(rows(u"steps"_s) == 7); // entered, and six acts
    CHECK(rows(u"movements"_s) == countOf(*office.store, u"SELECT COUNT(*) FROM movement"_s + own));
    CHECK(rows(u"papers"_s) == countOf(*office.store, u"SELECT COUNT(*) FROM project_paper"_s + own));
    REQUIRE(rows(u"results"_s) == 1); // the goal and what became of it, in one row
    const FigureTable& results = *figures.table(u"results"_s);
    CHECK(integerOf(results.cell(u"machines"_s, u"planned"_s).value).has_value());
    CHECK(integerOf(results.cell(u"machines"_s, u"actual"_s).value) == 2);
    CHECK(results.rows.front().word(u"evidence"_s) == u"BBNT 01"_s);
    CHECK(rows(u"documents"_s) == 1);
    CHECK(rows(u"appraisals"_s) == 2);
    CHECK(rows(u"appraisal-lines"_s) == countOf(*office.store, u"SELECT COUNT(*) FROM appraisal_line"_s));
    CHECK(rows(u"parties"_s) == 1);

    const FigureTable& money = *figures.table(u"money"_s);
    const auto amount = [&](const QString& row, const QString& column) {
        return integerOf(money.cell(row, column).value);
    };
    CHECK(amount(u"local"_s, u"asked"_s) == 300'000'000);
    CHECK_FALSE(amount(u"national"_s, u"asked"_s).has_value()); // nothing was asked of it
    CHECK(amount(u"local"_s, u"requested"_s) == 300'000'000);   // the first request was taken back
    CHECK(amount(u"local"_s, u"approved"_s) == 300'000'000);
    CHECK(amount(u"counterpart"_s, u"approved"_s) == 400'000'000);
    CHECK(amount(u"total"_s, u"approved"_s) == 700'000'000);
    CHECK_FALSE(amount(u"local"_s, u"paid"_s).has_value()); // missing, not zero
    CHECK(integerOf(figures.at(u"file.approved.total"_s).value) == 300'000'000);
    CHECK(figures.at(u"file.approved.total"_s).records == 1);

    // The first round's sheet is voided and stays visible.
    CHECK(figures.table(u"appraisals"_s)->row(u"1"_s)->word(u"voided"_s) == u"có"_s);
    CHECK(figures.table(u"appraisals"_s)->row(u"2"_s)->word(u"voided"_s) == u"không"_s);
    CHECK(figures.table(u"steps"_s)->row(u"4"_s)->word(u"reason"_s) == u"Thiếu báo giá thứ ba"_s);
    CHECK(figures.table(u"documents"_s)->rows.front().label == u"1234/QĐ-UBND"_s);

    // Every entry of the trail that names the project, and no other.
    const qint64 entries = countOf(
        *office.store, u"SELECT COUNT(*) FROM audit_entry WHERE record_id = '%1' OR before LIKE '%%1%' "
                       "OR after LIKE '%%1%'"_s.arg(project));
    CHECK(rows(u"audit"_s) == entries);
    const auto listed =
        recordsBehind(*office.store, fileRequest(u"project-file"_s, u"project"_s, code, QDate(2025, 11, 21)),
                      u"file.audit_entries"_s);
    REQUIRE(listed);
    CHECK(static_cast<qint64>(listed->front().ids.size()) == entries);
}

TEST_CASE("A project's file as it was known on an earlier day", "[report][office][file]")
{
    TestOffice office;
    const QString project = walkedCase(office);
    const QString code = codeOf(*office.store, project);
    const auto rowsOn = [&](QDate day, const QString& table) {
        const auto built =
            buildReport(*office.store, fileRequest(u"project-file"_s, u"project"_s, code, day));
        REQUIRE(built);
        return static_cast<int>(built->figures.table(table)->rows.size());
    };
    CHECK(rowsOn(QDate(2025, 11, 9), u"steps"_s) == 0);
    CHECK(rowsOn(QDate(2025, 11, 9), u"movements"_s) == 0);
    CHECK(rowsOn(QDate(2025, 11, 13), u"steps"_s) == 3);
    CHECK(rowsOn(QDate(2025, 11, 13), u"appraisals"_s) == 1);
    CHECK(rowsOn(QDate(2025, 11, 17), u"documents"_s) == 0);
    CHECK(rowsOn(QDate(2025, 11, 18), u"documents"_s) == 1);
    const auto before =
        buildReport(*office.store, fileRequest(u"project-file"_s, u"project"_s, code, QDate(2025, 11, 19)));
    REQUIRE(before);
    CHECK_FALSE(integerOf(before->figures.table(u"results"_s)->cell(u"machines"_s, u"actual"_s).value));
    CHECK(rowsOn(QDate(2025, 11, 20), u"audit"_s) == 0); // all was entered on the 21st
}

TEST_CASE("A file asked for by an unknown code is refused", "[report][office][file]")
{
    TestOffice office;
    const auto refused = [&](const QString& report, const QString& option) {
        const auto built =
            buildReport(*office.store, fileRequest(report, option, u"khong-co"_s, QDate(2025, 11, 21)));
        REQUIRE_FALSE(built);
        return built.error().code();
    };
    CHECK(refused(u"project-file"_s, u"project"_s) == u"report.unknown_project"_s);
    CHECK(refused(u"establishment-file"_s, u"establishment"_s) == u"report.unknown_establishment"_s);
}

TEST_CASE("Money of a project's file is what its movements add up to", "[report][office][file]")
{
    for (unsigned seed = 31; seed <= 34; ++seed) {
        CubeWorld world(seed);
        world.fill(8);
        world.change();
        const RuleBook rules = world.rules();
        const auto tables = kctest::readTables(world.store());
        const QDate asAt = world.someDay();
        for (const PlainRecord& project : tables.at(u"project"_s)) {
            const QString code = project[u"code"_s].toString();
            INFO("seed " << seed << " " << code.toStdString());
            std::map<std::pair<QString, QString>, std::pair<qint64, std::set<QString>>> sums;
            for (const PlainRecord& movement : tables.at(u"movement"_s)) {
                if (movement[u"project"_s] != project[u"id"_s] ||
                    QDate::fromString(movement[u"date"_s].toString(), Qt::ISODate) > asAt)
                    continue;
                const qint64 amount = movement[u"amount"_s].toLongLong();
                const qint64 net = movement[u"reverses"_s].isNull() ? amount : -amount;
                for (const QString& row : {movement[u"source"_s].toString(), u"total"_s}) {
                    auto& [sum, ids] = sums[{row, movement[u"stage"_s].toString()}];
                    sum += net;
                    ids.insert(movement[u"id"_s].toString());
                }
            }
            const ReportRequest request = fileRequest(u"project-file"_s, u"project"_s, code, asAt);
            const auto built = buildReport(world.store(), rules, request);
            REQUIRE(built);
            const FigureTable& money = *built->figures.table(u"money"_s);
            std::size_t seen = 0;
            std::vector<FigureRow> all = money.rows;
            all.push_back(*money.total);
            for (const FigureRow& row : all) {
                for (const FigureColumn& column : money.columns) {
                    if (column.key == "asked"_L1)
                        continue;
                    const FigureCell& cell = money.cell(row.key, column.key);
                    const auto found = sums.find({row.key, column.key});
                    REQUIRE(isMissing(cell.value) == (found == sums.end()));
                    if (found == sums.end())
                        continue;
                    ++seen;
                    CHECK(integerOf(cell.value) == found->second.first);
                    const std::vector<QString>& ids = cell.behind.front().ids;
                    CHECK(std::set<QString>(ids.begin(), ids.end()) == found->second.second);
                }
            }
            CHECK(seen == sums.size());
        }
    }
}

TEST_CASE("An establishment's file counts the support that stands approved", "[report][office][file]")
{
    for (unsigned seed = 41; seed <= 44; ++seed) {
        CubeWorld world(seed);
        world.fill(14);
        const auto before = kctest::readTables(world.store());
        store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
        for (const PlainRecord& share : before.at(u"beneficiary"_s))
            writer.update(u"beneficiary"_s, share[u"id"_s].toString(),
                          {{u"support"_s, world.upTo(900)}, {u"counterpart"_s, world.upTo(900)}});
        writer.commit();
        const RuleBook rules = world.rules();
        const auto tables = kctest::readTables(world.store());
        const QDate asAt = world.someDay();
        std::map<QString, qint64> approved; // by project
        for (const PlainRecord& movement : tables.at(u"movement"_s)) {
            const QString source = movement[u"source"_s].toString();
            if (movement[u"stage"_s].toString() != "approved"_L1 ||
                (source != "national"_L1 && source != "local"_L1) ||
                QDate::fromString(movement[u"date"_s].toString(), Qt::ISODate) > asAt)
                continue;
            const qint64 amount = movement[u"amount"_s].toLongLong();
            approved[movement[u"project"_s].toString()] +=
                movement[u"reverses"_s].isNull() ? amount : -amount;
        }
        for (const PlainRecord& establishment : tables.at(u"establishment"_s)) {
            INFO("seed " << seed << " " << establishment[u"tax_code"_s].toString().toStdString());
            std::optional<qint64> support;
            std::optional<qint64> counterpart;
            std::set<QString> counted;
            std::size_t shares = 0;
            for (const PlainRecord& share : tables.at(u"beneficiary"_s)) {
                if (share[u"establishment"_s] != establishment[u"id"_s])
                    continue;
                ++shares;
                const QString project = share[u"project"_s].toString();
                if (approved[project] <= 0)
                    continue;
                counted.insert(project);
                support = support.value_or(0) + share[u"support"_s].toLongLong();
                counterpart = counterpart.value_or(0) + share[u"counterpart"_s].toLongLong();
            }
            const auto built = buildReport(world.store(), rules,
                                           fileRequest(u"establishment-file"_s, u"establishment"_s,
                                                       establishment[u"tax_code"_s].toString(), asAt));
            REQUIRE(built);
            const FigureSet& figures = built->figures;
            CHECK(integerOf(figures.at(u"establishment.support"_s).value) == support);
            CHECK(integerOf(figures.at(u"establishment.counterpart"_s).value) == counterpart);
            CHECK(integerOf(figures.at(u"establishment.projects"_s).value) == qint64(counted.size()));
            CHECK(figures.table(u"projects"_s)->rows.size() == shares);
            const auto& ids = figures.at(u"establishment.projects"_s).behind.front().ids;
            CHECK(std::set<QString>(ids.begin(), ids.end()) == counted);
        }
    }
}

TEST_CASE("Every report of the office prints in both languages, nothing cut, nothing overlapping",
          "[report][office][pages]")
{
    TestOffice office;
    const QString project = walkedCase(office);
    const QString code = codeOf(*office.store, project);
    for (const ReportDefinition* definition : reportDefinitions()) {
        if (definition->name == "conference"_L1 || definition->name == "five-year"_L1)
            continue;
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            INFO(definition->name.toStdString() << " " << langKey(lang).toStdString());
            ReportRequest request;
            request.name = definition->name;
            request.params = {{Scope::Kind::Province, Region::None, u"31"_s},
                              Period::ofYears(2025, 2025),
                              QDate(2025, 11, 21),
                              QDate(2025, 11, 21),
                              lang};
            for (const ReportOption& option : definition->options)
                request.options[option.name] = option.name == "project"_L1    ? code
                                               : option.name == "decision"_L1 ? u"1234/QĐ-UBND"_s
                                                                              : u"0300588569"_s;
            const auto built = buildReport(*office.store, request);
            if (!built)
                FAIL(built.error().findings.front().code.toStdString()
                     << " " << built.error().findings.front().args.value(u"sentence"_s).toStdString()
                     << built.error().findings.front().args.value(u"reason"_s).toStdString()
                     << built.error().findings.front().args.value(u"figure"_s).toStdString());
            for (const FigureTable& table : built->figures.tables) {
                INFO(table.key.toStdString());
                CHECK_FALSE(table.title.contains(u'⟦'));
                for (const auto* columns : {&table.columns, &table.wordColumns}) {
                    for (const FigureColumn& column : *columns)
                        CHECK_FALSE(column.label.contains(u'⟦'));
                }
                for (const FigureRow& row : table.rows) {
                    CHECK_FALSE(row.label.contains(u'⟦'));
                    for (const auto& [key, word] : row.words)
                        CHECK_FALSE(word.contains(u'⟦'));
                }
            }
            const Pages pages = layOut(built->document);
            REQUIRE_FALSE(pages.pages.empty());
            for (const Page& page : pages.pages)
                CHECK(geometryFaults(page) == QStringList());
        }
    }
}
