// SPDX-License-Identifier: GPL-3.0-or-later
// Registers over records entered by acts: search without marks, filters, order, sums, each against its own
// SQL or hand.
#include "store/query.h"
#include "store/register.h"
#include "support/office_fixture.h"

#include <rapidcheck/catch.h>

using namespace kc;
using namespace kc::test;
using store::Condition;
using store::Filter;

namespace {

const store::Register& projectsRegister()
{
    return *store::findRegister(u"projects"_s);
}

/// Three projects with titles that only marks tell apart.
struct ThreeProjects
{
    ThreeProjects()
    {
        const QString establishment = office.addEstablishment();
        for (const auto& [title, ask] :
             std::vector<std::pair<QString, int>>{{u"Máy sấy nông sản Đồng Tháp"_s, 100},
                                                  {u"Máy say nghiền"_s, 200},
                                                  {u"Ấm chén Bát Tràng"_s, 300}}) {
            QJsonObject payload = office.application(establishment);
            payload.insert(u"title"_s, title);
            payload.insert(u"asked_local"_s, ask * 1'000'000);
            office.mustRun(u"create_project"_s, payload, office.officer);
        }
    }
    std::vector<QString> titles(const Filter& filter, const QString& sort = u"title"_s)
    {
        std::vector<QString> found;
        const auto ids = store::registerIds(*office.store, projectsRegister(), filter, sort);
        for (const auto& row : store::registerRows(*office.store, projectsRegister(), ids))
            found.push_back(row[1].toString());
        return found;
    }
    TestOffice office;
};

} // namespace

TEST_CASE("Every register answers, and each of its columns is in the answer", "[store][register]")
{
    TestOffice office;
    office.addEstablishment();
    for (const store::Register& reg : store::registers()) {
        INFO(reg.name.toStdString());
        const std::vector<QString> ids = store::registerIds(*office.store, reg, {}, {});
        const auto rows = store::registerRows(
            *office.store, reg, {ids.begin(), ids.begin() + std::min<qsizetype>(3, std::ssize(ids))});
        for (const auto& row : rows)
            CHECK(row.size() == reg.columns.size());
        for (const store::RegisterColumn& column : reg.columns) {
            CHECK_NOTHROW(store::registerIds(*office.store, reg, {u"không"_s, {}}, column.key));
            CHECK_NOTHROW(store::registerIds(*office.store, reg, {{}, {{column.key, u"~"_s, {u"x"_s}}}},
                                             u"-"_s + column.key));
        }
    }
}

TEST_CASE("Search needs no marks and no đ, whatever the keyboard sends", "[store][register]")
{
    ThreeProjects three;
    CHECK(three.titles({u"dong thap"_s, {}}) == std::vector<QString>{u"Máy sấy nông sản Đồng Tháp"_s});
    CHECK(three.titles({u"MAY SAY"_s, {}}).size() == 2);
    CHECK(three.titles({u"bat trang am"_s, {}}).size() == 1);
    CHECK(three.titles({u"Đồng Tháp"_s.normalized(QString::NormalizationForm_D), {}}).size() == 1);
    CHECK(three.titles({u"100%"_s, {}}).empty());
}

TEST_CASE("Titles sort by the Vietnamese alphabet", "[store][register]")
{
    ThreeProjects three;
    CHECK(three.titles({}) ==
          std::vector<QString>{u"Ấm chén Bát Tràng"_s, u"Máy say nghiền"_s, u"Máy sấy nông sản Đồng Tháp"_s});
    CHECK(three.titles({}, u"-asked_support"_s).front() == u"Ấm chén Bát Tràng"_s);
}

TEST_CASE("Conditions filter in the store and sums are exact", "[store][register]")
{
    ThreeProjects three;
    CHECK(three.titles({{}, {{u"asked_support"_s, u">="_s, {u"200000000"_s}}}}).size() == 2);
    CHECK(three.titles({{}, {{u"state"_s, u"="_s, {u"submitted"_s, u"returned"_s}}}}).empty());
    CHECK(three.titles({{}, {{u"state"_s, u"!="_s, {u"submitted"_s}}, {u"title"_s, u"~"_s, {u"Sấy"_s}}}})
              .size() == 2);
    const store::RegisterSum sum =
        store::registerSum(*three.office.store, projectsRegister(), {u"may"_s, {}}, u"asked_support"_s);
    CHECK(sum.count == 2);
    CHECK(sum.sum == Dong(300'000'000));
}

TEST_CASE("The filter language reads what it writes and names what it cannot read", "[store][filter]")
{
    const Expected<Filter> filter = Filter::parse(
        u"state=submitted,returned plan_year>=2024 \"máy sấy\" title~\"a \"\"b\"\"\""_s, projectsRegister());
    REQUIRE(filter);
    CHECK(filter->search == u"máy sấy"_s);
    REQUIRE(filter->conditions.size() == 3);
    CHECK(filter->conditions[0] == Condition{u"state"_s, u"="_s, {u"submitted"_s, u"returned"_s}});
    CHECK(filter->conditions[1] == Condition{u"plan_year"_s, u">="_s, {u"2024"_s}});
    CHECK(filter->conditions[2].values == QStringList{u"a \"b\""_s});

    const Expected<Filter> bad =
        Filter::parse(u"colour=red plan_year=abc submitted_on<31/12/2025"_s, projectsRegister());
    REQUIRE_FALSE(bad);
    CHECK(bad.error().has(u"filter.unknown_column"_s));
    CHECK(bad.error().findings[0].value == u"colour"_s);
    CHECK(bad.error().findings.size() == 3);

    rc::prop("text of a filter parses back to the filter", [] {
        Filter original;
        const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::string<std::string>());
        for (const std::string& word : words) {
            const QString value =
                QString::fromLatin1(QByteArray::fromStdString(word)).simplified().remove(u',');
            original.conditions.push_back({u"title"_s, *rc::gen::element(u"="_s, u"!="_s, u"~"_s), {value}});
        }
        const Expected<Filter> again = Filter::parse(original.toText(), projectsRegister());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == original);
    });
}
