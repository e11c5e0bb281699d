// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"
#include "domain/establishment.h"
#include "domain/project.h"
#include "store/backup.h"
#include "store/establishments.h"
#include "store/integrity.h"
#include "store/projects.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/summary.h"
#include "store/summary_pattern.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace kc;
using namespace kc::store;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kSummaryDay(QDate(2025, 11, 21));

/// One province, one project with money, a result and a beneficiary.
struct SummaryStore
{
    SummaryStore()
        : path(dir.filePath(u"summary.kcs"_s))
        , store(std::move(*Store::create(path, kSummaryDay)))
    {
        RecordWriter writer(*store, Actor::forSetUp(), u"test"_s);
        const QString place = AdminUnitId::make().toText();
        writer.insert(u"admin_unit"_s, {{u"id"_s, place},
                                        {u"code"_s, u"31"_s},
                                        {u"level"_s, u"province"_s},
                                        {u"kind"_s, u"tinh"_s},
                                        {u"name_vi"_s, u"Hải Phòng"_s},
                                        {u"name_en"_s, u""_s},
                                        {u"name_folded"_s, u""_s},
                                        {u"parent_code"_s, u""_s},
                                        {u"region"_s, u"north"_s},
                                        {u"legal_basis"_s, u""_s},
                                        {u"note"_s, u""_s}});
        Establishment establishment;
        establishment.id = EstablishmentId::make();
        establishment.taxCode = u"0300588569"_s;
        establishment.place = AdminUnitId::fromText(place);
        establishment.sector = u"handicraft"_s;
        writer.insert(u"establishment"_s, valuesOf(establishment));
        project.id = ProjectId::make();
        project.code = u"P-1"_s;
        project.activity = u"3.1"_s;
        project.planYear = 2025;
        project.place = AdminUnitId::fromText(place);
        writer.insert(u"project"_s, valuesOf(project));
        Beneficiary beneficiary;
        beneficiary.id = BeneficiaryId::make();
        beneficiary.establishment = establishment.id;
        writer.insert(u"beneficiary"_s, valuesOf(beneficiary, project.id));
        Result result;
        result.id = ResultId::make();
        result.indicator = u"machines"_s;
        result.planned = 2;
        writer.insert(u"result"_s, valuesOf(result, project.id));
        addMovement(writer, 300);
        writer.commit();
    }

    QString addMovement(RecordWriter& writer, qint64 amount, Stage stage = Stage::Approved) const
    {
        Movement movement;
        movement.id = MovementId::make();
        movement.key = movement.id.toText();
        movement.project = project.id;
        movement.source = Source::Local;
        movement.stage = stage;
        movement.fiscalYear = 2025;
        movement.amount = Dong(amount);
        movement.date = QDate(2025, 3, 4);
        writer.insert(u"movement"_s, valuesOf(movement));
        return movement.id.toText();
    }

    void addResult(RecordWriter& writer, std::optional<qint64> actual, QDate date) const
    {
        Result result;
        result.id = ResultId::make();
        result.indicator = u"machines"_s;
        result.actual = actual;
        result.date = date;
        writer.insert(u"result"_s, valuesOf(result, project.id));
    }

    qint64 number(const QString& sql) const { return Query::fromText(*store, sql)->number(); }
    void run(const QString& sql) const { Query::fromText(*store, sql)->run(); }

    QTemporaryDir dir;
    QString path;
    std::unique_ptr<Store> store;
    Project project;
};

const QString kApprovedCell = u"SELECT amount FROM summary_money WHERE grain = 1 AND month = 0"_s;

} // namespace

TEST_CASE("A pattern says in which spans of years a project counts", "[store]")
{
    const CountPattern plain = CountPattern::of({{2021, 500}, {2023, 200}, {2024, 0}});
    CHECK(plain.text() == "2021,2023");
    CHECK(plain.counts(2021, 2021));
    CHECK_FALSE(plain.counts(2022, 2022));
    CHECK_FALSE(plain.counts(2024, 2026));
    CHECK(plain.counts(2022, 2026));

    // Money taken back in the year after: the amounts decide.
    const CountPattern mixed = CountPattern::of({{2022, 500}, {2023, -500}, {2024, 300}});
    CHECK(mixed.text() == "|2022=500,2023=-500,2024=300");
    CHECK(mixed.counts(2022, 2022));
    CHECK_FALSE(mixed.counts(2022, 2023));
    CHECK_FALSE(mixed.counts(2023, 2024));
    CHECK(mixed.counts(2022, 2024));

    CHECK(CountPattern::of({{2022, -5}}).isEmpty());
    CHECK(CountPattern::of({{2022, 0}}).isEmpty());

    CountPattern both = plain;
    both.join(mixed);
    CHECK(both.counts(2022, 2022));
    CHECK(CountPattern::fromText(both.text()) == both);
    const Membership membership{{3, both}, {17, plain}};
    CHECK(membershipFromText(membershipText(membership)) == membership);
    CHECK_THROWS_AS(CountPattern::fromText("2021,x"), std::invalid_argument);
}

TEST_CASE("Summaries follow the unit of work and go with it", "[store]")
{
    SummaryStore t;
    CHECK(t.number(kApprovedCell) == 300);
    {
        RecordWriter writer(*t.store, Actor::forSetUp(), u"test"_s);
        t.addMovement(writer, 50);
        writer.commit();
    }
    CHECK(t.number(kApprovedCell) == 350);
    {
        RecordWriter writer(*t.store, Actor::forSetUp(), u"test"_s);
        t.addMovement(writer, 1000); // never committed
    }
    CHECK(t.number(kApprovedCell) == 350);
    CHECK(checkSummaries(*t.store).empty());
}

TEST_CASE("Records that are added by themselves agree with those that are read again", "[store]")
{
    SummaryStore t;
    const QString paidCell =
        u"SELECT amount FROM summary_money WHERE grain = 1 AND month = 202503 AND stage = %1"_s.arg(
            static_cast<int>(Stage::Paid) + 1);
    RecordWriter writer(*t.store, Actor::forSetUp(), u"test"_s);
    SECTION("alone")
    {
        t.addMovement(writer, 40, Stage::Paid);
        t.addResult(writer, 3, QDate(2025, 6, 30));
    }
    SECTION("before the project is touched")
    {
        t.addMovement(writer, 40, Stage::Paid);
        t.addResult(writer, 3, QDate(2025, 6, 30));
        t.addMovement(writer, 7);
        writer.update(u"project"_s, t.project.id.toText(), {{u"activity"_s, u"4.1"_s}});
    }
    SECTION("after the project is touched")
    {
        writer.update(u"project"_s, t.project.id.toText(), {{u"activity"_s, u"4.1"_s}});
        t.addMovement(writer, 40, Stage::Paid);
        t.addResult(writer, {}, QDate(2025, 6, 30));
    }
    SECTION("and taken out again")
    {
        const QString gone = t.addMovement(writer, 1000, Stage::Paid);
        t.addMovement(writer, 40, Stage::Paid);
        writer.remove(u"movement"_s, gone);
    }
    writer.commit();
    CHECK(t.number(paidCell) == 40);
    CHECK(checkSummaries(*t.store).empty());
}

TEST_CASE("More records than are remembered at once are kept in step too", "[store]")
{
    SummaryStore t;
    RecordWriter writer(*t.store, Actor::forSetUp(), u"import"_s);
    const Project first = t.project;
    for (int i = 0; i < 1100; ++i) {
        t.project.id = ProjectId::make();
        t.project.code = u"Q-%1"_s.arg(i);
        writer.insert(u"project"_s, valuesOf(t.project));
        t.addMovement(writer, 10);
    }
    t.project = first;
    t.addMovement(writer, 1);
    writer.commit();
    CHECK(t.number(kApprovedCell) == 300 + 11'000 + 1);
    CHECK(checkSummaries(*t.store).empty());
}

TEST_CASE("The check names every cell that was changed outside the program", "[store]")
{
    const std::vector<QString> tampering{
        u"UPDATE summary_money SET amount = amount + 1 WHERE grain = 2 AND month <> 0"_s,
        u"UPDATE summary_money SET records = 2 WHERE grain = 0 AND month = 0"_s,
        u"DELETE FROM summary_project WHERE grain = 1"_s,
        u"UPDATE summary_establishment SET establishments = 7 WHERE grain = 1 AND kind = 0"_s,
        u"INSERT INTO summary_result VALUES (1, 2020, 1, 0, 1, 0, 0, 0, 5, 1, 5, 1)"_s,
        u"UPDATE movement SET amount = 299"_s};
    for (const QString& sql : tampering) {
        SummaryStore t;
        REQUIRE(checkSummaries(*t.store).empty());
        t.run(sql);
        const Findings findings = checkSummaries(*t.store);
        INFO(sql.toStdString());
        REQUIRE_FALSE(findings.empty());
        CHECK(findings.front().code == u"summary.differs"_s);
        CHECK(findings.front().place.startsWith(u"summary_"_s));
        CHECK_FALSE(checkStore(*t.store).empty());

        rebuildSummaries(*t.store);
        CHECK(checkSummaries(*t.store).empty());
    }
}

TEST_CASE("A store without summaries gets them when it is opened", "[store]")
{
    SummaryStore t;
    t.run(u"DELETE FROM summary_money"_s);
    t.run(u"DELETE FROM summary_state"_s);
    CHECK_FALSE(summariesAreCurrent(*t.store));
    CHECK(checkSummaries(*t.store).front().code == u"summary.missing"_s);
    t.store.reset();
    // Reading alone it cannot be written, and figures without summaries would be wrong.
    const auto readOnly = Store::open(t.path, kSummaryDay, Store::Mode::ReadOnly);
    REQUIRE_FALSE(readOnly);
    CHECK(readOnly.error().code() == u"store.upgrade_needs_writing"_s);

    t.store = std::move(*Store::open(t.path, kSummaryDay));
    CHECK(t.number(kApprovedCell) == 300);
    CHECK(checkSummaries(*t.store).empty());
}

TEST_CASE("Restoring a copy with wrong summaries computes them anew", "[store]")
{
    SummaryStore t;
    t.run(u"UPDATE summary_money SET amount = 1"_s);
    const QString copy = t.dir.filePath(u"copy.kcs"_s);
    const QString back = t.dir.filePath(u"back.kcs"_s);
    REQUIRE(backUp(*t.store, copy));
    REQUIRE(restore(copy, back, kSummaryDay));
    const auto restored = Store::open(back, kSummaryDay);
    REQUIRE(restored);
    CHECK(checkSummaries(**restored).empty());
}
