// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"
#include "base/texts.h"
#include "domain/reference_files.h"
#include "support/folders.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch.hpp>

#include <map>

using namespace kc;
using namespace kctest;

namespace {

int citiesOn(QDate day)
{
    int cities = 0;
    for (const AdminUnit* unit : shippedBook().places.unitsAt(day, UnitLevel::Province))
        cities += unit->kind == UnitKind::ThanhPhoTw ? 1 : 0;
    return cities;
}

std::map<Region, int> regionsOn(QDate day)
{
    std::map<Region, int> regions;
    for (const AdminUnit* unit : shippedBook().places.unitsAt(day, UnitLevel::Province))
        ++regions[unit->region];
    return regions;
}

} // namespace

TEST_CASE("63 provinces until 30/06/2025, 34 since", "[domain][reference]")
{
    const PlaceMap& places = shippedBook().places;
    for (const QDate day : {QDate(2014, 1, 1), QDate(2024, 12, 31), QDate(2025, 1, 1), QDate(2025, 6, 30)})
        CHECK(places.unitsAt(day, UnitLevel::Province).size() == 63);
    for (const QDate day : {QDate(2025, 7, 1), QDate(2026, 4, 30), QDate(2026, 9, 20), QDate(2026, 11, 21)})
        CHECK(places.unitsAt(day, UnitLevel::Province).size() == 34);
}

TEST_CASE("centrally-run cities by date", "[domain][reference]")
{
    CHECK(citiesOn(QDate(2024, 12, 31)) == 5);
    CHECK(citiesOn(QDate(2025, 1, 1)) == 6); // Huế
    CHECK(citiesOn(QDate(2025, 7, 1)) == 6);
    CHECK(citiesOn(QDate(2026, 4, 29)) == 6);
    CHECK(citiesOn(QDate(2026, 4, 30)) == 7); // Đồng Nai
    CHECK(citiesOn(QDate(2026, 8, 31)) == 7);
    CHECK(citiesOn(QDate(2026, 9, 1)) == 8); // Quảng Ninh
    CHECK(citiesOn(QDate(2026, 9, 19)) == 8);
    CHECK(citiesOn(QDate(2026, 9, 20)) == 9); // Bắc Ninh
}

TEST_CASE("conference regions: 28, 15 and 20, then 18, 8 and 8", "[domain][reference]")
{
    auto before = regionsOn(QDate(2025, 6, 30));
    CHECK(before[Region::North] == 28);
    CHECK(before[Region::Central] == 15);
    CHECK(before[Region::South] == 20);
    auto after = regionsOn(QDate(2025, 7, 1));
    CHECK(after[Region::North] == 18);
    CHECK(after[Region::Central] == 8);
    CHECK(after[Region::South] == 8);
}

TEST_CASE("52 old provinces go into 23 new ones", "[domain][reference]")
{
    int merged = 0;
    QSet<QString> targets;
    for (const CsvRow& row : referenceRows("admin_changes")) {
        if (row[code("change")] == code("merged")) {
            ++merged;
            targets.insert(row[code("to_code")]);
            CHECK(row[code("date")] == code("2025-07-01"));
        }
    }
    CHECK(merged == 52);
    CHECK(targets.size() == 23);
}

TEST_CASE("no two rows of a code overlap in time", "[domain][reference]")
{
    const std::vector<AdminUnit> units = shippedUnits();
    for (std::size_t i = 0; i < units.size(); ++i) {
        for (std::size_t j = i + 1; j < units.size(); ++j) {
            INFO(units[i].code.toStdString());
            CHECK_FALSE((units[i].code == units[j].code && units[i].validity.overlaps(units[j].validity)));
        }
    }
}

TEST_CASE("lists refer only to what exists and say where they come from", "[domain][reference]")
{
    const RuleBook& book = shippedBook();
    QSet<QString> keys;
    for (const Activity& activity : book.activities) {
        CHECK((activity.parentCode.isEmpty() || book.activity(activity.parentCode)));
        CHECK_FALSE(activity.legalBasis.isEmpty());
        CHECK_FALSE(activity.nameEn.isEmpty());
    }
    for (const Norm& norm : book.norms) {
        INFO(norm.content.toStdString());
        CHECK((norm.activity.isEmpty() || book.activity(norm.activity)));
        CHECK_FALSE(norm.legalBasis.isEmpty());
        CHECK(hasText(code("confidence.") + norm.confidence));
        // An empty norm is either unknown or a content whose text sets no ceiling: both say so.
        if (!norm.percent && !norm.cap)
            CHECK_FALSE(norm.note.isEmpty());
        const QString key = norm.content + keyOf(norm.fund) + norm.placeCode + norm.validity.from.toString();
        CHECK_FALSE(keys.contains(key));
        keys.insert(key);
    }
    CHECK(book.norms.size() == 56);
    QSet<QString> papers;
    for (const ChecklistItem& item : book.checklist) {
        INFO(item.code.toStdString());
        CHECK((item.activity.isEmpty() || book.activity(item.activity)));
        CHECK((item.fund.isEmpty() || fromKey<Fund>(item.fund)));
        CHECK(hasText(code("paper_stage.") + item.stage));
        CHECK_FALSE(item.legalBasis.isEmpty());
        CHECK_FALSE(papers.contains(item.code));
        papers.insert(item.code);
    }
    for (const ProcedureStep& step : book.procedures.steps()) {
        CHECK((step.deadline.isEmpty() || deadlineOf(book.deadlines, step.deadline, QDate(2025, 1, 1))));
        CHECK(roleFromKey(step.role));
        CHECK(hasText(code("act.") + step.act));
        CHECK(hasText(code("procedure.") + step.procedure));
    }
    for (const RoleAct& row : book.roleActs)
        CHECK(roleFromKey(row.role));
    for (const LegalText& law : book.legalTexts) {
        CHECK(hasText(code("legal_state.") + law.state));
        INFO(law.code.toStdString());
        CHECK(text(code("legal_title.") + law.code, Lang::Vi) ==
              law.title); // papers in English say the other
    }
    for (const EligibilityRule& rule : book.eligibility)
        CHECK_FALSE((rule.noteVi.isEmpty() || rule.noteEn.isEmpty() || rule.legalBasis.isEmpty()));
    CHECK(book.indicators.size() == 30);
    CHECK(book.sectors.size() == 12);
    CHECK(book.criteria.size() == 7);
}

TEST_CASE("every finding a rule can make has a sentence", "[domain][reference][texts]")
{
    static const QRegularExpression literal(
        code("\"((?:tax_code|place|norm|project|money|beneficiaries|paper|deadline|act|procedure|field|"
             "establishment)\\.[a-z_]+)\""));
    int seen = 0;
    QDirIterator files(kctest::sourceFolder() + code("/src/domain"), {code("*.cpp")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString key = matches.next().captured(1);
            INFO(key.toStdString());
            CHECK((hasText(code("finding.") + key) || hasText(key)));
            ++seen;
        }
    }
    CHECK(seen > 50);
}
