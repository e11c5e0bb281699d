// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/office_world.h"

#include "base/actor.h"
#include "report/plain_words.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace kc;
using store::RecordWriter;

namespace kctest {

namespace {

QString freshOfficeId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString isoText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// A day, or none once in `in`.
QVariant maybeDay(CubeWorld& world, int in)
{
    return world.upTo(in) == 0 ? QVariant() : QVariant(isoText(world.someDay()));
}

QVariant maybeNumber(CubeWorld& world, int most)
{
    return world.upTo(4) == 0 ? QVariant() : QVariant(world.upTo(most));
}

const std::vector<QString> kPeople{u"anh"_s, u"binh"_s, u"chi"_s};

QString personId(const QString& login)
{
    return UserId::fromName(QUuid::fromString(u"5f0d9a52-0c0e-4c0b-9a52-1f6f3d1c2b4a"_s), login).toText();
}

void addPeople(RecordWriter& writer)
{
    for (const QString& login : kPeople)
        writer.insert(u"app_user"_s, {{u"id"_s, personId(login)},
                                      {u"login"_s, login},
                                      {u"name"_s, QString(u"Người "_s + login)},
                                      {u"position"_s, u""_s},
                                      {u"roles"_s, u"officer"_s},
                                      {u"place_code"_s, u""_s},
                                      {u"active"_s, 1}});
}

void addSteps(CubeWorld& world, RecordWriter& writer, const QString& project)
{
    static const std::map<QString, std::vector<std::pair<QString, QString>>> ways{
        {u"draft"_s, {{u"edit_project"_s, u"draft"_s}, {u"submit"_s, u"submitted"_s}}},
        {u"submitted"_s,
         {{u"return"_s, u"returned"_s},
          {u"appraise"_s, u"appraising"_s},
          {u"refuse"_s, u"refused"_s},
          {u"withdraw"_s, u"withdrawn"_s}}},
        {u"returned"_s, {{u"submit"_s, u"submitted"_s}}},
        {u"appraising"_s,
         {{u"approve"_s, u"approved"_s},
          {u"approve"_s, u"approved"_s},
          {u"forward_ministry"_s, u"ministry_appraising"_s},
          {u"return"_s, u"returned"_s}}},
        {u"ministry_appraising"_s,
         {{u"appraise_ministry"_s, u"ministry_appraising"_s}, {u"approve"_s, u"approved"_s}}},
        {u"approved"_s, {{u"contract"_s, u"contracted"_s}, {u"stop"_s, u"stopped"_s}}},
        {u"contracted"_s, {{u"advance"_s, u"implementing"_s}}},
        {u"implementing"_s, {{u"accept"_s, u"accepted"_s}}},
        {u"accepted"_s, {{u"settle"_s, u"settled"_s}}}};
    QString state;
    QDate day = world.someDay();
    const int count = world.upTo(11);
    for (int position = 1; position <= count; ++position) {
        QString act = u"create_project"_s;
        QString to = u"draft"_s;
        if (position > 1) {
            const auto from = ways.find(state);
            if (from == ways.end())
                return;
            std::tie(act, to) = world.oneOf(from->second);
        }
        const QString actor = world.upTo(8) == 0 ? QString() : world.oneOf(kPeople);
        writer.insert(u"case_step"_s,
                      {{u"id"_s, freshOfficeId()},
                       {u"project"_s, project},
                       {u"position"_s, position},
                       {u"round"_s, 1 + position / 5},
                       {u"act"_s, act},
                       {u"from_state"_s, state},
                       {u"to_state"_s, to},
                       {u"actor"_s, actor.isEmpty() ? QVariant() : QVariant(personId(actor))},
                       {u"actor_name"_s, actor.isEmpty() ? u"Người ngoài"_s : u"Bà "_s + actor},
                       {u"on_behalf_of"_s, world.oneOf<QString>({u""_s, u"Sở Công Thương"_s})},
                       {u"at"_s, QString(isoText(day) + u"T03:00:00Z"_s)},
                       {u"date"_s, isoText(day)},
                       {u"document"_s, world.oneOf<QString>({u""_s, u"7/TTr"_s})},
                       {u"signer"_s, world.oneOf<QString>({u""_s, u"Người ký"_s})},
                       {u"reason"_s, world.oneOf<QString>({u""_s, u"Thiếu giấy tờ"_s})},
                       {u"exception"_s, world.upTo(3) == 0 ? u"Một cán bộ"_s : u""_s},
                       {u"voided"_s, world.upTo(5) == 0 ? 1 : 0}});
        state = to;
        day = day.addDays(world.upTo(60));
    }
}

void addSheets(CubeWorld& world, RecordWriter& writer, const QString& project)
{
    for (int sheet = world.upTo(4); sheet > 0; --sheet) {
        const QString id = freshOfficeId();
        writer.insert(u"appraisal"_s,
                      {{u"id"_s, id},
                       {u"project"_s, project},
                       {u"round"_s, 1 + world.upTo(2)},
                       {u"level"_s, world.oneOf<QString>({u"grassroots"_s, u"ministry"_s})},
                       {u"document"_s, u"12/PTĐ"_s},
                       {u"date"_s, isoText(world.someDay())},
                       {u"members"_s, u"Bà An, ông Bình"_s},
                       {u"conclusion"_s, world.oneOf<QString>({u"recommend"_s, u"amend"_s, u"reject"_s})},
                       {u"remark"_s, world.oneOf<QString>({u""_s, u"Cần làm rõ"_s})},
                       {u"recommended_national"_s, world.upTo(500)},
                       {u"recommended_local"_s, world.upTo(500)},
                       {u"recommended_counterpart"_s, world.upTo(500)},
                       {u"recommended_other"_s, world.upTo(2)},
                       {u"author"_s, QVariant()},
                       {u"author_name"_s, u"Bà chi"_s},
                       {u"voided"_s, world.upTo(2)}});
        int order = 0;
        for (const QString& criterion : {u"need"_s, u"cost"_s, u"unlisted"_s}) {
            if (world.upTo(3) == 0)
                continue;
            writer.insert(u"appraisal_line"_s, {{u"id"_s, freshOfficeId()},
                                                {u"appraisal"_s, id},
                                                {u"criterion"_s, criterion},
                                                {u"verdict"_s, world.oneOf<QString>({u"pass"_s, u"fail"_s})},
                                                {u"remark"_s, world.oneOf<QString>({u""_s, u"Đủ"_s})},
                                                {u"sort_order"_s, ++order}});
        }
    }
}

void addPapers(CubeWorld& world, RecordWriter& writer, const QString& project)
{
    for (const QString& item : {u"request"_s, u"quotes"_s, u"unlisted"_s}) {
        if (world.upTo(3) == 0)
            continue;
        writer.insert(u"project_paper"_s, {{u"id"_s, freshOfficeId()},
                                           {u"project"_s, project},
                                           {u"item"_s, item},
                                           {u"present"_s, world.upTo(3) == 0 ? 0 : 1},
                                           {u"received_on"_s, maybeDay(world, 4)},
                                           {u"note"_s, world.oneOf<QString>({u""_s, u"bản sao"_s})}});
    }
    for (int document = world.upTo(3); document > 0; --document)
        writer.insert(u"document"_s,
                      {{u"id"_s, freshOfficeId()},
                       {u"number"_s, QString(u"%1/QĐ"_s.arg(world.upTo(90)))},
                       {u"date"_s, isoText(world.someDay())},
                       {u"issuer"_s, u"Ủy ban nhân dân"_s},
                       {u"kind"_s, world.oneOf<QString>({u"decision"_s, u"contract"_s, u"letter"_s})},
                       {u"abstract"_s, u"Về đề án"_s},
                       {u"signer"_s, u"Người ký"_s},
                       {u"project"_s, project}});
}

void nameProject(CubeWorld& world, RecordWriter& writer, const QString& project)
{
    writer.update(
        u"project"_s, project,
        {{u"title"_s, QString(u"Đề án số %1"_s.arg(world.upTo(1000)))},
         {u"kind"_s, world.oneOf<QString>({u"single"_s, u"group"_s, u"key"_s})},
         {u"plan_year"_s, 2023 + world.upTo(4)},
         {u"norm"_s, world.oneOf<QString>({u""_s, u"3.MMTB"_s})},
         {u"implementing_unit"_s, world.oneOf<QString>({u"Trung tâm A"_s, u"Trung tâm B"_s})},
         {u"cooperating_unit"_s, world.oneOf<QString>({u""_s, u"Phòng Kinh tế"_s})},
         {u"place_note"_s, world.oneOf<QString>({u""_s, u"thôn 3"_s})},
         {u"starts_on"_s, maybeDay(world, 3)},
         {u"ends_on"_s, maybeDay(world, 3)},
         {u"asked_national"_s, world.upTo(900)},
         {u"asked_local"_s, world.upTo(900)},
         {u"asked_counterpart"_s, world.upTo(900)},
         {u"asked_other"_s, world.upTo(2)},
         {u"total_cost"_s, world.upTo(90000)},
         {u"necessity"_s, u"Máy cũ"_s},
         {u"goals"_s, u"Tăng năng suất"_s},
         {u"effects"_s, u"Thêm việc làm"_s},
         {u"procedure"_s, world.oneOf<QString>({u""_s, u"national-2013"_s, u"local-default"_s})},
         {u"submitted_on"_s, maybeDay(world, 3)},
         {u"approved_on"_s, maybeDay(world, 3)},
         {u"state"_s, world.oneOf<QString>({u"submitted"_s, u"approved"_s, u"implementing"_s, u"accepted"_s,
                                            u"settled"_s, u"stopped"_s})},
         {u"entered_by"_s, world.upTo(3) == 0 ? QVariant() : QVariant(personId(world.oneOf(kPeople)))}});
}

void addYearsOf(CubeWorld& world, RecordWriter& writer, const QString& establishment)
{
    for (int year = 2021; year <= 2028; ++year) {
        if (world.upTo(4) == 0)
            continue;
        writer.insert(u"establishment_year"_s, {{u"id"_s, freshOfficeId()},
                                                {u"establishment"_s, establishment},
                                                {u"year"_s, year},
                                                {u"workers"_s, maybeNumber(world, 90)},
                                                {u"revenue"_s, maybeNumber(world, 90000)},
                                                {u"exports"_s, maybeNumber(world, 9000)},
                                                {u"taxes"_s, maybeNumber(world, 9000)},
                                                {u"income_per_worker"_s, maybeNumber(world, 900)}});
    }
}

void addProgrammes(CubeWorld& world, RecordWriter& writer)
{
    int number = 0;
    for (const QString& place : {u""_s, u"30"_s, u"31"_s, u"25"_s, u"68"_s, u"31"_s}) {
        const QString programme = freshOfficeId();
        const int from = world.oneOf<int>({2023, 2024, 2025, 2026});
        writer.insert(u"programme"_s,
                      {{u"id"_s, programme},
                       {u"code"_s, QString(u"CT-%1"_s.arg(++number))},
                       {u"name"_s, QString(u"Chương trình %1"_s.arg(number))},
                       {u"fund"_s, world.oneOf<QString>({u"local"_s, u"local"_s, u"national"_s, u"mixed"_s})},
                       {u"from_year"_s, from},
                       {u"to_year"_s, from + world.upTo(2)},
                       {u"place_code"_s, place},
                       {u"legal_basis"_s, u""_s}});
        for (const QString& indicator : {u"machines"_s, u"jobs_created"_s, u"never_done"_s}) {
            if (world.upTo(3) != 0)
                writer.insert(u"target"_s, {{u"id"_s, freshOfficeId()},
                                            {u"programme"_s, programme},
                                            {u"indicator"_s, indicator},
                                            {u"value"_s, world.upTo(60)},
                                            {u"source"_s, u"quyết định"_s}});
        }
    }
}

} // namespace

const QStringList& officeTables()
{
    static const QStringList tables{u"case_step"_s,   u"appraisal"_s,     u"appraisal_line"_s,
                                    u"document"_s,    u"project_paper"_s, u"establishment_year"_s,
                                    u"programme"_s,   u"target"_s,        u"app_user"_s,
                                    u"audit_entry"_s, u"period_lock"_s,   u"sign_in"_s};
    return tables;
}

void addOfficeWork(CubeWorld& world)
{
    const PlainTables tables = readTables(world.store());
    RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    addPeople(writer);
    for (const PlainRecord& project : tables.at(u"project"_s)) {
        const QString id = project[u"id"_s].toString();
        nameProject(world, writer, id);
        addSteps(world, writer, id);
        addSheets(world, writer, id);
        addPapers(world, writer, id);
    }
    for (const PlainRecord& movement : tables.at(u"movement"_s)) {
        if (world.upTo(4) != 0)
            writer.update(u"movement"_s, movement[u"id"_s].toString(),
                          {{u"document"_s, world.oneOf<QString>({u"12/QĐ"_s, u"34/QĐ"_s})}});
    }
    for (const PlainRecord& establishment : tables.at(u"establishment"_s)) {
        const QString id = establishment[u"id"_s].toString();
        writer.update(u"establishment"_s, id,
                      {{u"name"_s, QString(u"Cơ sở %1"_s.arg(world.upTo(1000)))},
                       {u"place"_s, unitId(world.oneOf<QString>({u"20"_s, u"c30"_s, u"31new"_s}))},
                       {u"address"_s, u"Số 1"_s},
                       {u"representative"_s, u"Bà Dung"_s},
                       {u"founded_on"_s, maybeDay(world, 2)},
                       {u"workers"_s, maybeNumber(world, 90)},
                       {u"female_workers"_s, maybeNumber(world, 20)},
                       {u"capital"_s, maybeNumber(world, 900)},
                       {u"revenue"_s, maybeNumber(world, 900)},
                       {u"phone"_s, u"0225"_s},
                       {u"note"_s, world.oneOf<QString>({u""_s, u"mới"_s})}});
        addYearsOf(world, writer, id);
    }
    for (const PlainRecord& share : tables.at(u"beneficiary"_s))
        writer.update(u"beneficiary"_s, share[u"id"_s].toString(),
                      {{u"support"_s, world.upTo(900)}, {u"counterpart"_s, world.upTo(900)}});
    int number = 0;
    for (const PlainRecord& result : tables.at(u"result"_s)) {
        if (++number % 5 == 0) // a goal of nothing is no goal that waits for its result
            writer.update(u"result"_s, result[u"id"_s].toString(),
                          {{u"planned"_s, 0}, {u"actual"_s, QVariant()}});
    }
    addProgrammes(world, writer);
    writer.commit();
}

void addCorrections(CubeWorld& world)
{
    const PlainTables tables = readTables(world.store(), officeTables());
    const auto someRecord = [&](const QString& table) {
        const auto& records = tables.at(table);
        return records.empty() ? QString() : world.oneOf(records)[u"id"_s].toString();
    };
    for (int i = 0; i < 40; ++i) {
        // Just before and just after a midnight of Viet Nam, and at noon.
        const QTime time = world.oneOf<QTime>({QTime(16, 59, 59), QTime(17, 0), QTime(5, 0)});
        world.clock().set(QDateTime(QDate(2025, 2, 24).addDays(world.upTo(12)), time, Qt::UTC));
        Actor actor = Actor::forSetUp();
        if (world.upTo(3) != 0) {
            actor.login = world.oneOf(kPeople);
            actor.user = UserId::fromText(personId(actor.login));
        }
        const QString act = world.oneOf<QString>(
            {u"edit_project"_s, u"import_data"_s, u"import_history"_s, u"record_result"_s});
        RecordWriter writer(world.store(), actor, act, world.oneOf<QString>({u""_s, u"Theo biên bản"_s}));
        const auto change = [&](const QString& table, const QVariantMap& values) {
            if (const QString id = someRecord(table); !id.isEmpty())
                writer.update(table, id, values);
        };
        switch (world.upTo(7)) {
        case 0:
            change(u"project"_s, {{u"title"_s, QString(u"Sửa %1"_s.arg(i))}, {u"total_cost"_s, i + 1}});
            break;
        case 1: // no more than moving on
            change(u"project"_s, {{u"round"_s, i + 5}, {u"approved_on"_s, isoText(QDate(2025, 2, 25))}});
            break;
        case 2:
            change(u"beneficiary"_s, {{u"support"_s, 1000 + i}});
            break;
        case 3:
            change(u"result"_s, {{u"actual"_s, 100 + i}, {u"date"_s, isoText(world.someDay())}});
            break;
        case 4:
            change(u"result"_s, {{u"planned"_s, 100 + i}});
            break;
        case 5:
            change(u"project_paper"_s, {{u"note"_s, QString(u"ghi %1"_s.arg(i))}});
            break;
        default:
            change(u"project"_s, {{u"place_note"_s, QString(u"thôn %1"_s.arg(i))}});
            change(u"establishment"_s, {{u"note"_s, QString(u"ghi %1"_s.arg(i))}});
        }
        writer.commit();
    }
    world.clock().set(QDateTime(QDate(2026, 8, 5), QTime(5, 0), Qt::UTC));
    for (int i = 0; i < 5; ++i) {
        const QString lock = freshOfficeId();
        const QDate reopened = QDate(2025, 2, 26).addDays(i);
        RecordWriter writer(world.store(), Actor::forSetUp(), u"lock_period"_s);
        writer.insert(u"period_lock"_s, {{u"id"_s, lock},
                                         {u"first_day"_s, QString(u"202%1-01-01"_s.arg(i))},
                                         {u"last_day"_s, QString(u"202%1-06-30"_s.arg(i))},
                                         {u"locked_on"_s, u"2025-02-01"_s},
                                         {u"reason"_s, u"Đã báo cáo"_s},
                                         {u"reopened_on"_s, QVariant()},
                                         {u"reopen_reason"_s, u""_s}});
        writer.commit();
        if (i == 1)
            continue; // stays locked
        RecordWriter again(world.store(), Actor::forSetUp(), u"reopen_period"_s);
        again.update(u"period_lock"_s, lock,
                     {{u"reopened_on"_s, isoText(reopened)}, {u"reopen_reason"_s, u"Bổ sung"_s}});
        again.commit();
    }
    for (const auto& [user, failures] : {std::pair{u"anh"_s, 2}, {u"binh"_s, 0}})
        store::Query::fromText(world.store(),
                               u"INSERT INTO sign_in (user_id, failures, last_failure_at) VALUES ('%1', %2, "
                               "'2025-02-27T17:05:00Z')"_s.arg(personId(user))
                                   .arg(failures))
            ->run();
}

RuleBook officeRules(const CubeWorld& world)
{
    RuleBook rules = world.rules();
    rules.indicators = {{u"machines"_s, u"Máy móc"_s, u"Machines"_s, u"máy"_s, u"machines"_s, 1},
                        {u"jobs_created"_s, u"Việc làm"_s, u"Jobs"_s, u"người"_s, u"people"_s, 2},
                        {u"trademarks"_s, u"Nhãn hiệu"_s, u"Trademarks"_s, u"nhãn"_s, u"marks"_s, 3}};
    Sector food;
    food.code = u"food"_s;
    food.nameVi = u"Thực phẩm"_s;
    food.nameEn = u"Food"_s;
    rules.sectors = {food};
    const auto rate = [](const QString& percent, QDate from, QDate to, const QString& basis) {
        return TaxRate{u"cit_standard"_s,           u"Phổ thông"_s, u"Standard"_s,
                       *Percent::fromText(percent), {from, to},     basis};
    };
    rules.taxRates = {rate(u"22"_s, QDate(2024, 1, 1), QDate(2025, 12, 30), u"Luật cũ"_s),
                      rate(u"17.5"_s, QDate(2025, 12, 31), QDate(), u"Luật mới"_s)};
    const auto deadline = [](const QString& code, const QString& fund, const QString& act) {
        Deadline one;
        one.code = code;
        one.fund = fund;
        one.act = act;
        one.nameVi = u"Hạn "_s + code;
        one.nameEn = u"Due "_s + code;
        one.legalBasis = u"Thông tư "_s + code;
        return one;
    };
    Deadline submit = deadline(u"send"_s, u"local"_s, u"submit"_s);
    submit.yearOffset = -1;
    submit.month = 5;
    submit.day = 20;
    submit.before = true;
    Deadline closed = deadline(u"closed"_s, u"national"_s, u"submit"_s);
    closed.month = 2;
    closed.day = 31; // the last of February
    closed.validity = {QDate(), QDate(2025, 2, 27)};
    Deadline file = deadline(u"file"_s, u"national"_s, u"settlement_file"_s);
    file.daysAfter = 30;
    Deadline settle = deadline(u"settle"_s, u"national"_s, u"settle"_s);
    settle.yearOffset = 1;
    settle.month = 1;
    settle.day = 22;
    Deadline decide = deadline(u"decide"_s, u"local"_s, u"nothing_of_its_own"_s);
    decide.month = 3;
    decide.day = 1;
    rules.deadlines = {submit, closed, file, settle, decide};
    const auto step = [](const QString& procedure, Fund fund, ProjectState from, const QString& act,
                         const QString& role, const QString& due) {
        ProcedureStep one;
        one.procedure = procedure;
        one.fund = fund;
        one.from = from;
        one.act = act;
        one.role = role;
        one.deadline = due;
        return one;
    };
    using enum ProjectState;
    const QString ministry = u"national-2013"_s;
    const QString local = u"local-default"_s;
    rules.procedures =
        Procedures({step(ministry, Fund::National, Draft, u"submit"_s, u"officer"_s, {}),
                    step(ministry, Fund::National, Submitted, u"appraise"_s, u"reviewer"_s, {}),
                    step(ministry, Fund::National, Accepted, u"settle"_s, u"accountant"_s, {}),
                    step(local, Fund::Local, Draft, u"submit"_s, u"officer"_s, u"send"_s),
                    step(local, Fund::Local, Draft, u"withdraw"_s, u"approver"_s, {}),
                    step(local, Fund::Local, Submitted, u"appraise"_s, u"reviewer"_s, {}),
                    step(local, Fund::Local, Submitted, u"refuse"_s, u"approver"_s, {}),
                    step(local, Fund::Local, Submitted, u"return"_s, u"reviewer"_s, {}),
                    step(local, Fund::Local, Appraising, u"approve"_s, u"approver"_s, u"decide"_s)});
    ChecklistItem request;
    request.code = u"request"_s;
    request.stage = u"submit"_s;
    request.nameVi = u"Đơn"_s;
    request.nameEn = u"Request"_s;
    ChecklistItem quotes = request;
    quotes.code = u"quotes"_s;
    quotes.stage = u"settle"_s;
    quotes.nameVi = u"Báo giá"_s;
    quotes.nameEn = u"Quotes"_s;
    quotes.required = false;
    rules.checklist = {request, quotes};
    for (const QString& code : {u"need"_s, u"cost"_s}) {
        AppraisalCriterion criterion;
        criterion.code = code;
        criterion.nameVi = u"Tiêu chí "_s + code;
        criterion.nameEn = u"Criterion "_s + code;
        rules.criteria.push_back(criterion);
    }
    return rules;
}

} // namespace kctest
