// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals are tested at the act: a caller who never saw a greyed button is refused just the same.
#include "base/texts.h"
#include "store/audit.h"
#include "store/projects.h"
#include "support/office_fixture.h"

using namespace kc;
using namespace kc::test;

TEST_CASE("Who entered or appraised a đề án does not approve it", "[casework][refusal]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const Actor all = office.user(u"allinone"_s, u"officer,reviewer,approver"_s, office.admin);
    const QString project =
        office.mustRun(u"create_project"_s, office.application(office.addEstablishment()), all);
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, all);
    CHECK(office.mustRefuse(u"appraise"_s, office.sheet(project), all).has(u"duty.entered"_s));
    office.mustRun(u"appraise"_s, office.sheet(project), office.reviewer);
    CHECK(office.mustRefuse(u"approve"_s, office.approval(project), all).has(u"duty.entered"_s));

    const Actor judge = office.user(u"judge"_s, u"reviewer,approver"_s, office.admin);
    office.mustRun(u"appraise"_s, office.sheet(project), judge);
    CHECK(office.mustRefuse(u"approve"_s, office.approval(project), judge).has(u"duty.appraised"_s));
    CHECK(hasErrors(office.work->whyNot(u"approve"_s, judge, project)));
    CHECK(office.work->whyNot(u"approve"_s, office.approver, project).empty());

    QJsonObject payload = office.approval(project);
    payload.insert(u"exception"_s, u"Cơ quan chỉ có một người, Công văn 5/SCT"_s);
    SECTION("while somebody else may decide, no exception stands for him")
    {
        const Error error = office.mustRefuse(u"approve"_s, payload, judge);
        CHECK(error.has(u"duty.appraised"_s));
        CHECK(error.has(u"duty.somebody_else"_s));
        const auto named =
            std::find_if(error.findings.begin(), error.findings.end(),
                         [](const Finding& finding) { return finding.code == u"duty.somebody_else"_s; });
        REQUIRE(named != error.findings.end());
        CHECK(describe(*named, Lang::Vi).contains(u"việc này Người approver làm được"_s));
    }
    SECTION("a one-person office records an exception that stays with the step")
    {
        office.mustRun(
            u"edit_user"_s,
            {{u"user"_s, office.approver.user.toText()}, {u"active"_s, false}, {u"reason"_s, u"Nghỉ hưu"_s}},
            office.admin);
        // Nobody is left who neither entered nor appraised: the act is open to the judge, with the reason
        // only.
        CHECK_FALSE(hasErrors(office.work->whyNot(u"approve"_s, judge, project)));
        CHECK_FALSE(office.work->whyNot(u"approve"_s, judge, project).empty());
        CHECK(
            office.mustRefuse(u"approve"_s, office.approval(project), judge).has(u"duty.needs_exception"_s));
        office.mustRun(u"approve"_s, payload, judge);
        const auto steps = store::caseStepsOf(*office.store, ProjectId::fromText(project));
        CHECK(steps.back().exception == u"Cơ quan chỉ có một người, Công văn 5/SCT"_s);
    }
}

TEST_CASE("Every act x role x state is allowed exactly as the procedure table says",
          "[casework][refusal][procedure]")
{
    TestOffice office;
    const QString project = office.appraisedProject();
    const RuleBook& rules = office.work->rules();
    const std::vector<std::pair<Actor, QString>> people{
        {office.officer, u"officer"_s},   {office.reviewer, u"reviewer"_s},
        {office.approver, u"approver"_s}, {office.accountant, u"accountant"_s},
        {office.auditor, u"auditor"_s},   {office.admin, u"administrator"_s}};
    for (const auto& [state, key] : EnumKeys<ProjectState>::table) {
        // The stored state is put there from outside: the act may only believe what is stored.
        store::Query::fromText(*office.store, u"UPDATE project SET state = :state WHERE id = :id"_s)
            ->bind(u":state"_s, QString::fromLatin1(key))
            .bind(u":id"_s, project)
            .run();
        for (const casework::ActDefinition& act : office.work->acts()) {
            if (!act.onProject)
                continue;
            for (const auto& [actor, role] : people) {
                bool listed = false;
                for (const ProcedureStep& step : rules.procedures.steps())
                    listed |= step.procedure == "local-default"_L1 && step.from == state &&
                              step.act == act.name && step.role == role;
                INFO(act.name.toStdString() << " by " << role.toStdString() << " in " << key);
                CHECK(office.work->whyNot(act.name, actor, project).empty() == listed);
            }
        }
    }
}

TEST_CASE("A stale revision is refused and nothing is written", "[casework][refusal]")
{
    TestOffice office;
    const QString project =
        office.mustRun(u"create_project"_s, office.application(office.addEstablishment()), office.officer);
    office.mustRun(u"edit_project"_s,
                   {{u"project"_s, project}, {u"revision"_s, 1}, {u"title"_s, u"Tên mới"_s}}, office.officer);
    const QString head = office.store->setting(u"audit_head"_s);
    const Error error = office.mustRefuse(
        u"edit_project"_s, {{u"project"_s, project}, {u"revision"_s, 1}, {u"title"_s, u"Tên khác"_s}},
        office.officer);
    CHECK(error.has(u"store.stale_revision"_s));
    CHECK(office.store->setting(u"audit_head"_s) == head);
    CHECK(store::findProject(*office.store, ProjectId::fromText(project))->title == u"Tên mới"_s);
}

TEST_CASE("Approval keeps within the year's allocation by source, to the đồng", "[casework][refusal][money]")
{
    TestOffice office;
    const QString project = office.appraisedProject();
    CHECK(office.mustRefuse(u"approve"_s, office.approval(project), office.approver)
              .has(u"project.no_allocation"_s));
    office.allocate(299'999'999);
    CHECK(office.mustRefuse(u"approve"_s, office.approval(project), office.approver)
              .has(u"project.over_allocation"_s));
    office.allocate(1);
    office.mustRun(u"approve"_s, office.approval(project), office.approver);

    // Nothing is left: one more đồng of another project is refused, and the allocation cannot be cut below
    // what is approved.
    const QString other = office.addEstablishment(u"0101248141"_s, u"Hợp tác xã Đồng Tâm"_s);
    const QString second = office.mustRun(u"create_project"_s, office.application(other), office.officer);
    office.mustRun(u"submit"_s, {{u"project"_s, second}}, office.officer);
    office.mustRun(u"appraise"_s, office.sheet(second), office.reviewer);
    CHECK(office.mustRefuse(u"approve"_s, office.approval(second, 1, 699'999'999), office.approver)
              .has(u"project.over_allocation"_s));
    CHECK(office
              .mustRefuse(u"add_allocation"_s,
                          {{u"decision"_s, u"QĐ giảm"_s},
                           {u"fund"_s, u"local"_s},
                           {u"place_code"_s, u"31"_s},
                           {u"place_as_of"_s, u"2025-08-01"_s},
                           {u"fiscal_year"_s, 2025},
                           {u"source"_s, u"local"_s},
                           {u"amount"_s, -1}},
                          office.accountant)
              .has(u"allocation.below_committed"_s));
}

TEST_CASE("The approved sources make up the project's cost", "[casework][refusal][money]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject();
    QJsonObject payload = office.approval(project);
    payload.insert(u"approved_counterpart"_s, 10); // the support alone would be all there is
    CHECK(office.mustRefuse(u"approve"_s, payload, office.approver).has(u"approval.total_identity"_s));
    payload.insert(u"approved_local"_s, 250'000'000);
    payload.insert(u"approved_counterpart"_s, 400'000'000);
    CHECK(office.mustRefuse(u"approve"_s, payload, office.approver).has(u"approval.total_identity"_s));
    payload.insert(u"approved_counterpart"_s, 450'000'000);
    office.mustRun(u"approve"_s, payload, office.approver);
    // The beneficiary asked for 300 million and was granted what was approved.
    CHECK(store::findProject(*office.store, ProjectId::fromText(project))->beneficiaries[0].support ==
          Dong(250'000'000));
}

TEST_CASE("An allocation is entered once, for the place of its day, in amounts that add up",
          "[casework][refusal][money]")
{
    TestOffice office;
    const QJsonObject decision{{u"decision"_s, u"1/QĐ"_s},
                               {u"date"_s, u"2025-01-10"_s},
                               {u"fund"_s, u"local"_s},
                               {u"place_code"_s, u"31"_s},
                               {u"fiscal_year"_s, 2025},
                               {u"source"_s, u"local"_s},
                               {u"amount"_s, qint64(10'000'000'000'000'000)}};
    const auto with = [&](const QString& key, const QJsonValue& value) {
        QJsonObject changed = decision;
        changed.insert(key, value);
        return changed;
    };
    office.mustRun(u"add_allocation"_s, decision, office.accountant);
    CHECK(store::allocationsOf(*office.store, 2025, Source::Local).front().place ==
          office.work->rules().places.unitAt(u"31"_s, QDate(2025, 1, 10), UnitLevel::Province)->id);
    CHECK(office.mustRefuse(u"add_allocation"_s, with(u"amount"_s, 5), office.accountant)
              .has(u"allocation.repeated"_s));
    office.mustRun(u"add_allocation"_s, with(u"date"_s, u"2025-01-11"_s), office.accountant);
    // Each fund is a budget of its own; a mixed one takes both.
    for (const QString& key : {u"fund"_s, u"source"_s})
        CHECK(office.mustRefuse(u"add_allocation"_s, with(key, u"national"_s), office.accountant)
                  .has(u"allocation.other_budget"_s));
    office.mustRun(u"add_allocation"_s, with(u"fund"_s, u"mixed"_s), office.accountant);

    CHECK(office
              .mustRefuse(u"add_allocation"_s, with(u"amount"_s, qint64(10'000'000'000'000'001)),
                          office.accountant)
              .has(u"number.too_large"_s));
    CHECK(office
              .mustRefuse(u"add_allocation"_s, with(u"fiscal_year"_s, qint64(2025 + (1LL << 32))),
                          office.accountant)
              .has(u"act.bad_value"_s));
    const Error year = office.mustRefuse(
        u"add_allocation"_s, with(u"fiscal_year"_s, qint64(99'999'999'999'999)), office.accountant);
    CHECK(year.findings.front().value == u"99999999999999"_s); // as it was typed
    for (const QString& day : {u"2025-01-10x"_s, u"2025/01/10"_s})
        CHECK(office.mustRefuse(u"add_allocation"_s, with(u"date"_s, day), office.accountant)
                  .has(u"act.bad_value"_s));
}

TEST_CASE("Findings name what they are about", "[casework][refusal]")
{
    TestOffice office;
    // A person is in charge of a province, not of a commune.
    const Error commune = office.mustRefuse(u"create_user"_s,
                                            {{u"login"_s, u"xa"_s},
                                             {u"name"_s, u"Xã"_s},
                                             {u"roles"_s, u"officer"_s},
                                             {u"password"_s, office.password},
                                             {u"place_code"_s, u"10606"_s}},
                                            office.admin);
    CHECK(commune.code() == u"user.place_no_province"_s);
    CHECK(describe(commune.findings.front(), Lang::Vi).contains(u"10606"_s));

    office.addEstablishment();
    const auto twin = office.work->run(u"create_establishment"_s,
                                       {{u"tax_code"_s, u"0100109106"_s},
                                        {u"name"_s, u"CÔNG TY TNHH CƠ KHÍ HÒA BÌNH"_s},
                                        {u"legal_form"_s, u"llc"_s},
                                        {u"place_code"_s, u"31"_s},
                                        {u"place_as_of"_s, u"2025-11-01"_s}},
                                       office.officer);
    REQUIRE(twin);
    const auto found = std::find_if(twin->findings.begin(), twin->findings.end(), [](const Finding& finding) {
        return finding.code == u"establishment.duplicate_name"_s;
    });
    REQUIRE(found != twin->findings.end());
    const QString sentence = describe(*found, Lang::Vi);
    CHECK(sentence.contains(u"Công ty TNHH Cơ khí Hòa Bình"_s));
    CHECK(sentence.contains(u"0300588569"_s));
}

TEST_CASE("Words and filters are kept for reports and registers that exist", "[casework][refusal]")
{
    TestOffice office;
    const QJsonObject words{{u"report"_s, u"conference"_s}, {u"scope"_s, u"province:31"_s},
                            {u"period"_s, u"2024"_s},       {u"block"_s, u"limits"_s},
                            {u"lang"_s, u"vi"_s},           {u"body"_s, u"Còn hạn hẹp"_s}};
    for (const QString& key : {u"report"_s, u"scope"_s, u"period"_s, u"block"_s, u"lang"_s}) {
        QJsonObject wrong = words;
        wrong.insert(key, u"mars"_s);
        const Error error = office.mustRefuse(u"save_report_text"_s, wrong, office.officer);
        CHECK(error.code() == u"act.bad_value"_s);
        CHECK(error.findings.front().place == key);
    }
    office.mustRun(u"save_report_text"_s, words, office.officer);

    QJsonObject filter{{u"register"_s, u"projects"_s}, {u"name"_s, u"x"_s}, {u"filter"_s, u"nowhere=1"_s}};
    CHECK(office.mustRefuse(u"save_filter"_s, filter, office.officer).has(u"filter.unknown_column"_s));
    filter.insert(u"register"_s, u"mars"_s);
    CHECK(office.mustRefuse(u"save_filter"_s, filter, office.officer).has(u"act.bad_value"_s));
}

TEST_CASE("Hidden characters and endless texts are refused at the door", "[casework][refusal]")
{
    TestOffice office;
    const auto draft = [](const QString& key, const QString& text) {
        QJsonObject payload{{u"title"_s, u"Máy sấy"_s}, {u"fund"_s, u"local"_s}, {u"plan_year"_s, 2025}};
        payload.insert(key, text);
        return payload;
    };
    for (const char16_t hidden : {u'\x01', u'\n', u'\u202E', u'\u2066', u'\u200B'}) {
        const QString text = u"Máy"_s + QChar(hidden) + u"sấy"_s;
        INFO(static_cast<int>(hidden));
        CHECK(office.mustRefuse(u"create_project"_s, draft(u"title"_s, text), office.officer)
                  .has(u"text.hidden_character"_s));
    }
    CHECK(office.mustRefuse(u"create_project"_s, draft(u"title"_s, QString(501, u'x')), office.officer)
              .has(u"text.too_long"_s));
    CHECK(office.mustRefuse(u"create_project"_s, draft(u"goals"_s, QString(10'001, u'x')), office.officer)
              .has(u"text.too_long"_s));
    office.mustRun(u"create_project"_s, draft(u"title"_s, QString(500, u'x')), office.officer);
    office.mustRun(u"create_project"_s, draft(u"goals"_s, u"Hai\ndòng"_s + QString(9'000, u'x')),
                   office.officer);
}

TEST_CASE("A bad payload says which key, and nothing happens", "[casework][refusal]")
{
    TestOffice office;
    const Error unknown = office.mustRefuse(u"create_project"_s, {{u"titel"_s, u"x"_s}}, office.officer);
    CHECK(unknown.has(u"act.unknown_key"_s));
    CHECK(unknown.has(u"act.missing_key"_s));
    const Error bad = office.mustRefuse(u"create_project"_s,
                                        {{u"title"_s, u"x"_s},
                                         {u"fund"_s, u"mars"_s},
                                         {u"plan_year"_s, 2025.5},
                                         {u"starts_on"_s, u"31/12"_s}},
                                        office.officer);
    REQUIRE(bad.findings.size() == 3);
    CHECK(bad.has(u"act.bad_value"_s));
    CHECK(office.mustRefuse(u"fly"_s, {}, office.officer).code() == u"act.unknown"_s);
    CHECK(office.mustRefuse(u"create_project"_s, office.application({}), office.auditor)
              .has(u"act.no_right"_s));
}

TEST_CASE("The sheet needs every criterion, and a failed one needs words", "[casework][refusal]")
{
    TestOffice office;
    const QString project =
        office.mustRun(u"create_project"_s, office.application(office.addEstablishment()), office.officer);
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    QJsonObject sheet = office.sheet(project);
    QJsonArray lines = sheet.value(u"lines"_s).toArray();
    QJsonObject first = lines[0].toObject();
    first.insert(u"verdict"_s, u"fail"_s);
    lines[0] = first;
    lines.removeLast();
    sheet.insert(u"lines"_s, lines);
    const Error error = office.mustRefuse(u"appraise"_s, sheet, office.reviewer);
    CHECK(error.has(u"appraisal.line_missing"_s));
    CHECK(error.has(u"appraisal.remark_missing"_s));
    CHECK(error.has(u"appraisal.recommended_with_fail"_s));
}

TEST_CASE("Wrong passwords lock the door for a while, not for ever", "[casework][people]")
{
    TestOffice office;
    for (int i = 0; i < 3; ++i)
        CHECK(casework::signIn(*office.store, u"officer"_s, u"sai"_s).error().code() == u"sign_in.wrong"_s);
    const auto locked = casework::signIn(*office.store, u"officer"_s, office.password);
    REQUIRE_FALSE(locked);
    CHECK(locked.error().code() == u"sign_in.locked"_s);
    CHECK(locked.error().findings[0].args.value(u"seconds"_s) == u"15"_s);
    office.clock.set(office.clock.now().addSecs(15));
    CHECK(casework::signIn(*office.store, u"officer"_s, office.password));
    CHECK(casework::signIn(*office.store, u"nobody"_s, u"x"_s).error().code() == u"sign_in.wrong"_s);
}
