// SPDX-License-Identifier: GPL-3.0-or-later
// A person in charge of one place neither changes records of another nor moves records across its border.
#include "support/office_fixture.h"

using namespace kc;
using namespace kc::test;

namespace {

struct TriedAct
{
    QString act;
    QJsonObject payload;
};

QJsonObject with(QJsonObject payload, const QJsonObject& more)
{
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        payload.insert(entry.key(), entry.value());
    return payload;
}

const QJsonObject kHaNoi{{u"place_code"_s, u"01"_s}, {u"place_as_of"_s, u"2025-11-01"_s}};
const QJsonObject kHaiPhong{{u"place_code"_s, u"31"_s}, {u"place_as_of"_s, u"2025-11-01"_s}};

QJsonObject establishment(const QString& taxCode, const QJsonObject& place)
{
    return with({{u"tax_code"_s, taxCode},
                 {u"name"_s, QString(u"Hợp tác xã "_s + taxCode)},
                 {u"legal_form"_s, u"llc"_s},
                 {u"sector"_s, u"mechanical_electronic"_s},
                 {u"workers"_s, 5}},
                place);
}

QJsonObject draft(const QJsonObject& place)
{
    return with({{u"title"_s, u"Hỗ trợ máy"_s}, {u"fund"_s, u"local"_s}, {u"plan_year"_s, 2025}}, place);
}

QJsonObject allocation(const QString& decision, const QJsonObject& place)
{
    return with({{u"decision"_s, decision},
                 {u"date"_s, u"2025-08-10"_s},
                 {u"fund"_s, u"local"_s},
                 {u"fiscal_year"_s, 2025},
                 {u"source"_s, u"local"_s},
                 {u"amount"_s, 1'000'000}},
                place);
}

QJsonObject programme(const QString& code, const QString& place)
{
    return {{u"code"_s, code},       {u"name"_s, QString(u"Chương trình "_s + code)},
            {u"fund"_s, u"local"_s}, {u"from_year"_s, 2026},
            {u"to_year"_s, 2030},    {u"place_code"_s, place}};
}

QJsonObject officerOf(const QJsonObject& place)
{
    return with({{u"office"_s, u"Trung tâm"_s}, {u"name"_s, u"An"_s}, {u"from"_s, u"2025-08-01"_s}}, place);
}

QJsonObject target(const QString& programmeCode, int value)
{
    return {{u"programme"_s, programmeCode},
            {u"indicator"_s, u"machines"_s},
            {u"value"_s, value},
            {u"source"_s, u"Kế hoạch"_s}};
}

} // namespace

TEST_CASE("Who is in charge of one place changes nothing of another", "[casework][scope]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject(); // with an establishment, both in Hải Phòng
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    const QString theirs =
        office.mustRun(u"create_establishment"_s, establishment(u"0200000014"_s, kHaiPhong), office.officer);
    const QString programmeId =
        office.mustRun(u"create_programme"_s, programme(u"HP"_s, u"31"_s), office.officer);

    Actor hanoi = office.user(u"hanoi"_s, u"officer,reviewer,approver,accountant"_s, office.admin);
    hanoi.placeCode = u"01"_s;
    const QString own =
        office.mustRun(u"create_establishment"_s, establishment(u"0100109106"_s, kHaNoi), hanoi);
    const QString ownDraft = office.mustRun(u"create_project"_s, draft(kHaNoi), hanoi);

    const std::vector<TriedAct> refused{
        {u"create_establishment"_s, establishment(u"0101248141"_s, kHaiPhong)},
        {u"edit_establishment"_s, {{u"establishment"_s, theirs}, {u"name"_s, u"Tên khác"_s}}},
        {u"edit_establishment"_s, with({{u"establishment"_s, theirs}}, kHaNoi)},
        {u"edit_establishment"_s, with({{u"establishment"_s, own}}, kHaiPhong)},
        {u"create_project"_s, draft(kHaiPhong)},
        {u"edit_project"_s, with({{u"project"_s, ownDraft}}, kHaiPhong)},
        {u"add_allocation"_s, allocation(u"QĐ 2"_s, kHaiPhong)},
        {u"lock_period"_s,
         {{u"first_day"_s, u"2025-01-01"_s}, {u"last_day"_s, u"2025-06-30"_s}, {u"reason"_s, u"x"_s}}},
        {u"record_officer"_s, officerOf(kHaiPhong)},
        {u"create_programme"_s, programme(u"HP2"_s, u"31"_s)},
        {u"create_programme"_s, programme(u"ALL"_s, QString())},
        {u"edit_programme"_s, {{u"programme"_s, programmeId}, {u"name"_s, u"Tên khác"_s}}},
        {u"set_target"_s, target(u"HP"_s, 5)},
        {u"record_result"_s,
         {{u"project"_s, project},
          {u"indicator"_s, u"machines"_s},
          {u"actual"_s, 1},
          {u"date"_s, u"2025-11-21"_s}}},
        {u"record_establishment_year"_s,
         {{u"establishment"_s, theirs}, {u"year"_s, 2024}, {u"workers"_s, 9}}}};
    for (const TriedAct& tried : refused) {
        INFO(tried.act.toStdString());
        const Error error = office.mustRefuse(tried.act, tried.payload, hanoi);
        CHECK(error.code() == u"act.out_of_scope"_s);
        CHECK(error.findings.size() == 1);
    }
    // The same acts are his where they stay at home.
    for (const TriedAct& tried : std::vector<TriedAct>{
             {u"edit_establishment"_s, {{u"establishment"_s, own}, {u"name"_s, u"Tên khác"_s}}},
             {u"edit_project"_s, {{u"project"_s, ownDraft}, {u"title"_s, u"Tên khác"_s}}},
             {u"add_allocation"_s, allocation(u"QĐ 3"_s, kHaNoi)},
             {u"record_officer"_s, officerOf(kHaNoi)},
             {u"create_programme"_s, programme(u"HN"_s, u"01"_s)},
             {u"set_target"_s, target(u"HN"_s, 5)},
             {u"record_establishment_year"_s,
              {{u"establishment"_s, own}, {u"year"_s, 2024}, {u"workers"_s, 9}}}})
        office.mustRun(tried.act, tried.payload, hanoi);
}

TEST_CASE("Periods are locked and reopened for the whole store by its own province only", "[casework][scope]")
{
    TestOffice office;
    const QJsonObject lock{
        {u"first_day"_s, u"2025-01-01"_s}, {u"last_day"_s, u"2025-06-30"_s}, {u"reason"_s, u"x"_s}};
    const QJsonObject reopen{{u"day"_s, u"2025-03-01"_s}, {u"reason"_s, u"x"_s}};
    Actor actor = office.approver;
    actor.placeCode = u"31"_s;
    office.mustRun(u"lock_period"_s, lock, actor);
    actor.placeCode = u"01"_s;
    CHECK(office.mustRefuse(u"reopen_period"_s, reopen, actor).code() == u"act.out_of_scope"_s);
    office.mustRun(u"reopen_period"_s, reopen, office.approver);
}

TEST_CASE("Words of a report are written by who is in charge of its place", "[casework][scope]")
{
    TestOffice office;
    const auto words = [](const QString& scope, const QString& period) {
        return QJsonObject{{u"report"_s, u"conference"_s}, {u"scope"_s, scope},
                           {u"period"_s, period},          {u"block"_s, u"limits"_s},
                           {u"lang"_s, u"vi"_s},           {u"body"_s, u"Còn hạn hẹp."_s}};
    };
    const QString act = u"save_report_text"_s;
    Actor actor = office.officer;
    actor.placeCode = u"01"_s;
    office.mustRun(act, words(u"province:01"_s, u"2025"_s), actor);
    for (const QString& scope : {u"province:31"_s, u"national"_s, u"region:north"_s}) {
        INFO(scope.toStdString());
        CHECK(office.mustRefuse(act, words(scope, u"2025"_s), actor).code() == u"act.out_of_scope"_s);
    }
    // The store's own province speaks for what the store tells of more than one province, and for the
    // provinces that were merged into it, by the code of their time.
    actor.placeCode = u"31"_s;
    for (const QString& scope : {u"province:31"_s, u"province:30"_s, u"national"_s, u"region:north"_s})
        office.mustRun(act, words(scope, u"2024"_s), actor);
    CHECK(office.mustRefuse(act, words(u"province:01"_s, u"2024"_s), actor).code() == u"act.out_of_scope"_s);
    // Somebody without a place is not bound.
    office.mustRun(act, words(u"province:01"_s, u"2024"_s), office.officer);
}

TEST_CASE("An administrator of one place makes and changes users of that place only", "[casework][scope]")
{
    TestOffice office;
    Actor admin = office.admin;
    admin.placeCode = u"31"_s;
    const auto colleague = [&](const QString& login, const QString& place) {
        return QJsonObject{{u"login"_s, login},
                           {u"name"_s, u"Người mới"_s},
                           {u"roles"_s, u"officer"_s},
                           {u"place_code"_s, place},
                           {u"password"_s, office.password}};
    };
    const QString own = office.mustRun(u"create_user"_s, colleague(u"hai-phong"_s, u"31"_s), admin);
    const QString other = office.mustRun(u"create_user"_s, colleague(u"ha-noi"_s, u"01"_s), office.admin);
    const std::vector<TriedAct> refused{
        {u"create_user"_s, colleague(u"elsewhere"_s, u"01"_s)},
        {u"create_user"_s, colleague(u"everywhere"_s, QString())}, // more than he has himself
        {u"edit_user"_s, {{u"user"_s, own}, {u"place_code"_s, u"01"_s}}},
        {u"edit_user"_s, {{u"user"_s, own}, {u"place_code"_s, QString()}}},
        {u"edit_user"_s, {{u"user"_s, other}, {u"name"_s, u"Tên khác"_s}}},
        {u"edit_user"_s, {{u"user"_s, other}, {u"place_code"_s, u"31"_s}}},
        {u"set_password"_s, {{u"login"_s, u"ha-noi"_s}, {u"password"_s, u"mat-khau-khac"_s}}}};
    for (const TriedAct& tried : refused) {
        INFO(tried.act.toStdString());
        CHECK(office.mustRefuse(tried.act, tried.payload, admin).code() == u"act.out_of_scope"_s);
    }
    office.mustRun(u"edit_user"_s, {{u"user"_s, own}, {u"name"_s, u"Tên khác"_s}}, admin);
    office.mustRun(u"set_password"_s, {{u"login"_s, u"hai-phong"_s}, {u"password"_s, u"mat-khau-khac"_s}},
                   admin);
    office.mustRun(u"edit_user"_s, {{u"user"_s, other}, {u"name"_s, u"Tên khác"_s}}, office.admin);
}
