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

TEST_CASE("Rows that are equal in the sorted column stand by what tells them apart", "[store][register]")
{
    TestOffice office;
    const auto rowsOf = [&](const store::Register& reg) {
        return store::registerRows(*office.store, reg,
                                   store::registerIds(*office.store, reg, {}, reg.defaultSort));
    };
    const auto indexOf = [](const store::Register& reg, const QString& key) {
        const store::RegisterColumn* column = reg.column(key);
        REQUIRE(column);
        return static_cast<std::size_t>(column - reg.columns.data());
    };
    for (const store::Register& reg : store::registers()) {
        for (const QString& key : reg.thenBy.split(u',', Qt::SkipEmptyParts))
            indexOf(reg, key);
    }

    // Provinces before communes, each by its code.
    const store::Register& units = *store::findRegister(u"admin_units"_s);
    const std::size_t level = indexOf(units, u"level"_s);
    const std::size_t code = indexOf(units, u"code"_s);
    const auto places = rowsOf(units);
    int sameLevel = 0;
    for (std::size_t at = 1; at < places.size(); ++at) {
        CHECK(places[at - 1][level].toString() >= places[at][level].toString());
        if (places[at - 1][level] != places[at][level])
            continue;
        CHECK(places[at - 1][code].toString() <= places[at][code].toString());
        ++sameLevel;
    }
    CHECK(sameLevel > 30);

    // Of one norm the older version before the newer.
    const store::Register& norms = *store::findRegister(u"norms"_s);
    const std::size_t from = indexOf(norms, u"valid_from"_s);
    const auto list = rowsOf(norms);
    int versions = 0;
    for (std::size_t at = 1; at < list.size(); ++at) {
        bool same = true;
        for (const QString& key : {u"content"_s, u"fund"_s, u"name_vi"_s})
            same = same && list[at - 1][indexOf(norms, key)] == list[at][indexOf(norms, key)];
        if (!same)
            continue;
        CHECK(list[at - 1][from].toString() <= list[at][from].toString());
        ++versions;
    }
    CHECK(versions > 0);
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

TEST_CASE("A project nobody decided on has no approved amount, and sums count what is on record",
          "[store][register]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString decided = office.appraisedProject();
    office.mustRun(u"approve"_s, office.approval(decided, 280'000'000, 420'000'000), office.approver);
    const QString open = office.mustRun(
        u"create_project"_s,
        office.application(office.addEstablishment(u"0100109106"_s, u"Hợp tác xã Gốm sứ Chu Đậu"_s)),
        office.officer);
    const store::Register& reg = projectsRegister();
    const auto approved = [&](const QString& id) {
        QVariantMap values;
        const auto rows = store::registerRows(*office.store, reg, {id});
        for (size_t at = 0; at < reg.columns.size(); ++at)
            values.insert(reg.columns[at].key, rows.at(0).at(at));
        return values;
    };
    for (const QString& column : {u"approved_total"_s, u"approved_local"_s, u"approved_national"_s}) {
        INFO(column.toStdString());
        CHECK(approved(open).value(column).isNull());
        CHECK_FALSE(approved(decided).value(column).isNull());
    }
    CHECK(approved(decided).value(u"approved_total"_s).toLongLong() == 280'000'000);
    CHECK(approved(decided).value(u"approved_national"_s).toLongLong() == 0);
    CHECK(store::registerSum(*office.store, reg, {}, u"approved_total"_s).sum == Dong(280'000'000));
    // What is missing stands last, whichever way the list is sorted, and is no small amount.
    for (const QString& sort : {u"approved_total"_s, u"-approved_total"_s})
        CHECK(store::registerIds(*office.store, reg, {}, sort).back() == open);
    CHECK(
        store::registerIds(*office.store, reg, {{}, {{u"approved_total"_s, u"<"_s, {u"1"_s}}}}, {}).empty());
}

TEST_CASE("A legal text is in force on the days it names, whatever the list was shipped with",
          "[store][register]")
{
    const store::Register& reg = *store::findRegister(u"legal_texts"_s);
    const auto stateOf = [&reg](TestOffice& office, const QString& code) {
        const auto ids =
            store::registerIds(*office.store, reg, {{}, {{u"code"_s, u"="_s, {code}}}}, u"code"_s);
        REQUIRE(ids.size() == 1);
        const auto at = static_cast<size_t>(reg.column(u"state"_s) - reg.columns.data());
        return store::registerRows(*office.store, reg, ids).at(0).at(at).toString();
    };
    TestOffice office(QDate(2025, 11, 21));
    CHECK(stateOf(office, u"CT-20-2025"_s) == u"not_yet"_s);    // valid from 04/12/2025
    CHECK(stateOf(office, u"NQ-39-2026"_s) == u"not_yet"_s);    // valid from 20/09/2026
    CHECK(stateOf(office, u"QD-1881-2020"_s) == u"in_force"_s); // until 31/12/2025
    CHECK(stateOf(office, u"QD-1288-2014"_s) == u"ended"_s);
    CHECK(stateOf(office, u"ND-45-2012"_s) == u"amended"_s);
    CHECK(store::registerSum(*office.store, reg, {{}, {{u"state"_s, u"="_s, {u"not_yet"_s}}}}, {}).count >=
          2);
    TestOffice later(QDate(2026, 1, 1));
    CHECK(stateOf(later, u"CT-20-2025"_s) == u"in_force"_s);
    CHECK(stateOf(later, u"QD-1881-2020"_s) == u"ended"_s);
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
