// SPDX-License-Identifier: GPL-3.0-or-later
// What is overdue, and what an auditor looks for.
#include "base/texts.h"
#include "report/case_expectation.h"
#include "report/plain_words.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace kctest {

namespace {

using WatchWords = std::vector<std::pair<QString, QString>>;

void addWatchWords(ExpectedReport& report, const QString& row, const WatchWords& words)
{
    for (const auto& [column, text] : words)
        report.values[row + u'/' + column] = {text, {}};
}

QString userName(const PlainTables& tables, const QVariant& id)
{
    for (const PlainRecord& person : tables.at(u"app_user"_s)) {
        if (!id.isNull() && person[u"id"_s] == id)
            return person[u"name"_s].toString();
    }
    return {};
}

QDate lastOfMonth(int year, int month, int day)
{
    return QDate(year, month, std::min(day, QDate(year, month, 1).daysInMonth()));
}

/// A project as it stood on the day of the report.
struct OpenCase
{
    const PlainRecord* project = nullptr;
    QString state;
    QDate submitted;
    QDate accepted;
    QDate end;

    QString word(const QString& column) const { return (*project)[column].toString(); }
    bool carriedOut() const
    {
        return QStringList{u"approved"_s, u"contracted"_s, u"implementing"_s, u"accepted"_s}.contains(state);
    }
};

class OverdueExpectation
{
public:
    OverdueExpectation(const PlainTables& tables, const RuleBook& rules, const ReportParams& params)
        : m_tables(tables)
        , m_rules(rules)
        , m_params(params)
    {
        for (const PlainRecord& project : m_tables.at(u"project"_s)) {
            if (liesIn(project[u"place"_s], m_params.scope, m_params.boundaries))
                m_cases.push_back(caseOf(project));
        }
        report.read = qint64(m_cases.size());
    }

    void lateSteps();
    void unsettled();
    void goals();

    ExpectedReport report;

private:
    struct Late
    {
        QString name;
        QString basis;
        QDate due;
        qint64 days = 0;
    };

    OpenCase caseOf(const PlainRecord& project) const;
    QString procedureOf(const OpenCase& one) const;
    QString holderOf(const OpenCase& one) const;
    std::map<QString, Late> lateOf(const OpenCase& one) const;
    bool inForce(const Deadline& deadline) const
    {
        const QDate day = m_params.asAt;
        return (!deadline.validity.from.isValid() || deadline.validity.from <= day) &&
               (!deadline.validity.to.isValid() || day <= deadline.validity.to);
    }
    QString nameOf(const Deadline& deadline) const
    {
        return m_params.lang == Lang::En ? deadline.nameEn : deadline.nameVi;
    }

    const PlainTables& m_tables;
    const RuleBook& m_rules;
    const ReportParams& m_params;
    std::vector<OpenCase> m_cases;
};

OpenCase OverdueExpectation::caseOf(const PlainRecord& project) const
{
    OpenCase one;
    one.project = &project;
    one.state = stateOn(m_tables, project, m_params.asAt);
    const bool hasSteps = !stepsUntil(m_tables, project[u"id"_s], QDate(9999, 1, 1)).empty();
    if (!hasSteps)
        one.submitted = dayOf(project, u"submitted_on"_s);
    for (const PlainRecord* step : stepsUntil(m_tables, project[u"id"_s], m_params.asAt)) {
        if ((*step)[u"to_state"_s].toString() == "submitted"_L1)
            one.submitted = dayOf(*step, u"date"_s);
        if ((*step)[u"act"_s].toString() == "accept"_L1) // paying afterwards is no acceptance
            one.accepted = dayOf(*step, u"date"_s);
    }
    one.end = dayOf(project, u"ends_on"_s);
    if (!one.end.isValid())
        one.end = QDate(project[u"plan_year"_s].toInt(), 12, 31);
    return one;
}

QString OverdueExpectation::procedureOf(const OpenCase& one) const
{
    if (!one.word(u"procedure"_s).isEmpty())
        return one.word(u"procedure"_s);
    return one.word(u"fund"_s) == "local"_L1 ? u"local-default"_s : u"national-2013"_s;
}

QString OverdueExpectation::holderOf(const OpenCase& one) const
{
    if (one.carriedOut())
        return one.word(u"implementing_unit"_s);
    QStringList roles;
    for (const ProcedureStep& step : m_rules.procedures.steps()) {
        const QString role = text(u"role."_s + step.role, m_params.lang);
        if (step.procedure == procedureOf(one) && keyOf(step.from) == one.state &&
            step.act != "withdraw"_L1 && step.act != "edit_project"_L1 && !roles.contains(role))
            roles << role;
    }
    const QString entered = userName(m_tables, (*one.project)[u"entered_by"_s]);
    const bool own = one.state == "draft"_L1 || one.state == "returned"_L1;
    return roles.join(u", "_s) + (own && !entered.isEmpty() ? u" ("_s + entered + u')' : QString());
}

std::map<QString, OverdueExpectation::Late> OverdueExpectation::lateOf(const OpenCase& one) const
{
    static const QMap<QString, QStringList> watched{
        {u"submit"_s, {u"draft"_s, u"returned"_s}},
        {u"forward_ministry"_s, {u"submitted"_s, u"appraising"_s}},
        {u"settlement_file"_s, {u"accepted"_s}},
        {u"settle"_s, {u"approved"_s, u"contracted"_s, u"implementing"_s, u"accepted"_s}}};
    std::map<QString, Late> late;
    if (QStringList{u"settled"_s, u"refused"_s, u"withdrawn"_s, u"stopped"_s}.contains(one.state))
        return late;
    const QString fund = one.word(u"fund"_s) == "local"_L1 ? u"local"_s : u"national"_s;
    for (const Deadline& deadline : m_rules.deadlines) {
        bool asked = deadline.fund == fund && watched.value(deadline.act).contains(one.state);
        for (const ProcedureStep& step : m_rules.procedures.steps())
            asked = asked || (step.procedure == procedureOf(one) && keyOf(step.from) == one.state &&
                              step.deadline == deadline.code);
        if (!asked || !inForce(deadline))
            continue;
        QDate due;
        if (deadline.daysAfter > 0)
            due = one.accepted.isValid() ? one.accepted.addDays(deadline.daysAfter) : QDate();
        else
            due = lastOfMonth(one.word(u"plan_year"_s).toInt() + deadline.yearOffset, deadline.month,
                              deadline.day);
        const QDate last = deadline.before ? due.addDays(-1) : due;
        if (due.isValid() && last < m_params.asAt)
            late[deadline.code] = {nameOf(deadline), deadline.legalBasis, due, last.daysTo(m_params.asAt)};
    }
    // No text says how long a review may take: fifteen days are watched.
    const bool waits = one.state == "submitted"_L1 || one.state == "appraising"_L1;
    if (waits && one.submitted.isValid() && one.submitted.daysTo(m_params.asAt) > 15)
        late[u"review"_s] = {
            text(u"report_row.overdue.review"_s, m_params.lang),
            text(u"report_row.overdue.review_basis"_s, m_params.lang, {{u"days"_s, u"15"_s}}),
            one.submitted.addDays(15), one.submitted.daysTo(m_params.asAt) - 15};
    return late;
}

void OverdueExpectation::lateSteps()
{
    report.tables[u"late-steps"_s] = {u"days_late"_s, u"project"_s, u"title"_s,  u"state"_s,
                                      u"step"_s,      u"due"_s,     u"holder"_s, u"legal_basis"_s};
    std::set<QString> projects;
    for (const OpenCase& one : m_cases) {
        for (const auto& [code, late] : lateOf(one)) {
            projects.insert(one.word(u"id"_s));
            const QString row = u"late-steps/"_s + one.word(u"code"_s) + u'.' + code;
            report.values[row + u"/days_late"_s] = {late.days, {one.word(u"id"_s)}};
            addWatchWords(report, row,
                          {{u"project"_s, one.word(u"code"_s)},
                           {u"title"_s, one.word(u"title"_s)},
                           {u"state"_s, text(u"state."_s + one.state, m_params.lang)},
                           {u"step"_s, late.name},
                           {u"due"_s, dayWords(late.due.toString(Qt::ISODate))},
                           {u"holder"_s, holderOf(one)},
                           {u"legal_basis"_s, late.basis}});
        }
    }
    report.values[u"overdue.projects"_s] = {qint64(projects.size()), projects};
}

void OverdueExpectation::unsettled()
{
    report.tables[u"unsettled"_s] = {u"advanced"_s,    u"paid"_s,        u"returned"_s, u"settled"_s,
                                     u"outstanding"_s, u"days_late"_s,   u"project"_s,  u"title"_s,
                                     u"source"_s,      u"fiscal_year"_s, u"last_day"_s, u"due"_s,
                                     u"holder"_s};
    ExpectedValue all{QJsonValue::Null, {}};
    ExpectedValue late{QJsonValue::Null, {}};
    std::map<QString, ExpectedValue> totals; // by column
    for (const QString& column : {u"advanced"_s, u"paid"_s, u"returned"_s, u"settled"_s})
        totals[column] = {QJsonValue::Null, {}};
    for (const OpenCase& one : m_cases) {
        std::map<std::pair<QString, int>, std::vector<const PlainRecord*>> parts; // by source and year
        for (const PlainRecord& movement : m_tables.at(u"movement"_s)) {
            const QString source = movement[u"source"_s].toString();
            const QStringList stages{u"advanced"_s, u"paid"_s, u"returned"_s, u"settled"_s};
            if (movement[u"project"_s].toString() == one.word(u"id"_s) &&
                stages.contains(movement[u"stage"_s].toString()) &&
                (source == "national"_L1 || source == "local"_L1) &&
                dayOf(movement, u"date"_s) <= m_params.asAt)
                parts[{source, movement[u"fiscal_year"_s].toInt()}].push_back(&movement);
        }
        for (const auto& [key, movements] : parts) {
            std::map<QString, ExpectedValue> sums;
            qint64 outstanding = 0;
            std::set<QString> ids;
            QString lastDay;
            for (const PlainRecord* movement : movements) {
                const QString stage = (*movement)[u"stage"_s].toString();
                const QString id = (*movement)[u"id"_s].toString();
                const qint64 net = netAmount(*movement);
                ExpectedValue& sum = sums[stage];
                sum.value = sum.value.toInteger() + net;
                sum.records.insert(id);
                ids.insert(id);
                outstanding += stage == "advanced"_L1 || stage == "paid"_L1 ? net : -net;
                lastDay = std::max(lastDay, (*movement)[u"date"_s].toString());
            }
            if (outstanding <= 0)
                continue;
            // Only the national fund has a day: 22 January of the year after.
            const QDate due = key.first == "national"_L1 ? QDate(key.second + 1, 1, 22) : QDate();
            const bool isLate = due.isValid() && due < m_params.asAt;
            const QString row = u"unsettled/%1.%2.%3"_s.arg(one.word(u"code"_s), key.first).arg(key.second);
            for (const QString& stage : {u"advanced"_s, u"paid"_s, u"returned"_s, u"settled"_s})
                report.values[row + u'/' + stage] =
                    sums.contains(stage) ? sums[stage] : ExpectedValue{QJsonValue::Null, {}};
            report.values[row + u"/outstanding"_s] = {outstanding, ids};
            report.values[row + u"/days_late"_s] = {
                isLate ? QJsonValue(due.daysTo(m_params.asAt)) : QJsonValue(QJsonValue::Null), ids};
            addWatchWords(report, row,
                          {{u"project"_s, one.word(u"code"_s)},
                           {u"title"_s, one.word(u"title"_s)},
                           {u"source"_s, text(u"source."_s + key.first, m_params.lang)},
                           {u"fiscal_year"_s, QString::number(key.second)},
                           {u"last_day"_s, dayWords(lastDay)},
                           {u"due"_s, dayWords(due.toString(Qt::ISODate))},
                           {u"holder"_s, one.word(u"implementing_unit"_s)}});
            for (const auto& [stage, sum] : sums) {
                totals[stage].value = totals[stage].value.toInteger() + sum.value.toInteger();
                totals[stage].records.insert(sum.records.begin(), sum.records.end());
            }
            for (ExpectedValue* sum : {&all, &late}) {
                if (sum == &late && !isLate)
                    continue;
                sum->value = sum->value.toInteger() + outstanding;
                sum->records.insert(ids.begin(), ids.end());
            }
        }
    }
    if (!all.records.empty()) {
        totals[u"outstanding"_s] = all;
        totals[u"days_late"_s] = {QJsonValue::Null, all.records};
        for (const auto& [column, total] : totals)
            report.values[u"unsettled/total/"_s + column] = total;
    }
    report.values[u"overdue.outstanding"_s] = all;
    report.values[u"overdue.outstanding_late"_s] = late;
    report.read += qint64(all.records.size());
}

void OverdueExpectation::goals()
{
    report.tables[u"goals"_s] = {u"planned"_s,   u"days_since"_s, u"project"_s, u"title"_s,
                                 u"indicator"_s, u"unit"_s,       u"ends_on"_s, u"holder"_s};
    std::set<QString> ids;
    const auto done = [&](const PlainRecord& result) {
        const QDate date = dayOf(result, u"date"_s);
        return !result[u"actual"_s].isNull() && (!date.isValid() || date <= m_params.asAt);
    };
    for (const OpenCase& one : m_cases) {
        if (!(one.carriedOut() || one.state == "settled"_L1) || one.end >= m_params.asAt)
            continue;
        std::vector<const PlainRecord*> own;
        for (const PlainRecord& result : m_tables.at(u"result"_s)) {
            if (result[u"project"_s].toString() == one.word(u"id"_s))
                own.push_back(&result);
        }
        for (const PlainRecord* goal : own) {
            const bool met = std::any_of(own.begin(), own.end(), [&](const PlainRecord* other) {
                return (*other)[u"indicator"_s] == (*goal)[u"indicator"_s] && done(*other);
            });
            if ((*goal)[u"planned"_s].toLongLong() <= 0 || met)
                continue;
            const QString id = (*goal)[u"id"_s].toString();
            const QString code = (*goal)[u"indicator"_s].toString();
            const Indicator* indicator = m_rules.indicator(code);
            const bool english = m_params.lang == Lang::En;
            ids.insert(id);
            report.values[u"goals/"_s + id + u"/planned"_s] = {(*goal)[u"planned"_s].toLongLong(), {id}};
            report.values[u"goals/"_s + id + u"/days_since"_s] = {one.end.daysTo(m_params.asAt), {id}};
            addWatchWords(report, u"goals/"_s + id,
                          {{u"project"_s, one.word(u"code"_s)},
                           {u"title"_s, one.word(u"title"_s)},
                           {u"indicator"_s, !indicator ? code
                                            : english  ? indicator->nameEn
                                                       : indicator->nameVi},
                           {u"unit"_s, !indicator ? QString()
                                       : english  ? indicator->unitEn
                                                  : indicator->unitVi},
                           {u"ends_on"_s, dayWords(one.end.toString(Qt::ISODate))},
                           {u"holder"_s, one.word(u"implementing_unit"_s)}});
        }
    }
    report.values[u"overdue.goals"_s] = {qint64(ids.size()), ids};
}

/// 0 entering, 1 appraising, 2 deciding; -1 none of them.
int dutyIn(const QString& act)
{
    if (act == "edit_project"_L1 || act == "submit"_L1)
        return 0;
    if (act == "appraise"_L1 || act == "appraise_ministry"_L1 || act == "forward_ministry"_L1)
        return 1;
    return act == "approve"_L1 || act == "refuse"_L1 ? 2 : -1;
}

class AuditExpectation
{
public:
    AuditExpectation(const PlainTables& tables, const ReportParams& params)
        : m_tables(tables)
        , m_params(params)
        , m_first(params.period.from)
        , m_last(std::max(params.period.from, std::min(params.asAt, params.period.to)))
    {
    }

    void cases();
    void reversals();
    void edits();
    void reopened();
    void imports();
    void signIns();
    void chain(const Findings& trail, const Findings& ledgers);

    ExpectedReport report;

private:
    bool within(QDate day) const { return m_first <= day && day <= m_last; }
    bool inScope(const PlainRecord& project) const
    {
        return liesIn(project[u"place"_s], m_params.scope, m_params.boundaries);
    }
    void count(const QString& key, const std::set<QString>& ids)
    {
        report.values[key] = {qint64(ids.size()), ids};
    }
    void casesOf(const PlainRecord& project, const std::vector<const PlainRecord*>& steps);
    QString tableName(const QVariant& table) const
    {
        return labelled(u"table."_s + table.toString(), table.toString(), m_params.lang);
    }

    const PlainTables& m_tables;
    const ReportParams& m_params;
    QDate m_first;
    QDate m_last;
    std::set<QString> m_excepted;
    std::set<QString> m_selfMade;
    std::set<QString> m_alone;
};

void AuditExpectation::cases()
{
    report.tables[u"exceptions"_s] = {u"project"_s, u"title"_s,    u"act"_s,       u"date"_s,
                                      u"actor"_s,   u"document"_s, u"exception"_s, u"self_made"_s};
    report.tables[u"one-person"_s] = {u"project"_s, u"title"_s, u"actor"_s, u"duties"_s};
    for (const PlainRecord& project : m_tables.at(u"project"_s)) {
        const auto steps = stepsUntil(m_tables, project[u"id"_s], m_last);
        if (steps.empty() || !inScope(project))
            continue;
        ++report.read;
        casesOf(project, steps);
    }
    count(u"audit.exceptions"_s, m_excepted);
    count(u"audit.self_made"_s, m_selfMade);
    count(u"audit.one_person"_s, m_alone);
}

void AuditExpectation::casesOf(const PlainRecord& project, const std::vector<const PlainRecord*>& steps)
{
    const QString id = project[u"id"_s].toString();
    const QString code = project[u"code"_s].toString();
    std::map<QString, std::set<int>> duties; // by person
    std::map<QString, QString> names;
    const QString enteredBy = project[u"entered_by"_s].toString();
    if (!enteredBy.isEmpty()) {
        duties[enteredBy].insert(0);
        names[enteredBy] = userName(m_tables, project[u"entered_by"_s]);
    }
    std::set<QString> named;
    bool judged = false;
    for (const PlainRecord* step : steps) {
        const QString actor = (*step)[u"actor"_s].toString();
        const int duty = dutyIn((*step)[u"act"_s].toString());
        const bool told = within(dayOf(*step, u"date"_s));
        if (named.insert(actor).second)
            names[actor] = (*step)[u"actor_name"_s].toString();
        if (told && !(*step)[u"exception"_s].toString().isEmpty()) {
            bool self = false;
            for (const int earlier : actor.isEmpty() ? std::set<int>() : duties[actor])
                self = self || (duty >= 0 && earlier < duty);
            m_excepted.insert(id);
            if (self)
                m_selfMade.insert(id);
            addWatchWords(report, u"exceptions/%1.%2"_s.arg(code, (*step)[u"position"_s].toString()),
                          {{u"project"_s, code},
                           {u"title"_s, project[u"title"_s].toString()},
                           {u"act"_s, actCell((*step)[u"act"_s], m_params.lang)},
                           {u"date"_s, dayWords((*step)[u"date"_s])},
                           {u"actor"_s, (*step)[u"actor_name"_s].toString()},
                           {u"document"_s, (*step)[u"document"_s].toString()},
                           {u"exception"_s, (*step)[u"exception"_s].toString()},
                           {u"self_made"_s, yesOrNo(self, m_params.lang)}});
        }
        judged = judged || (told && duty > 0);
        if (duty >= 0 && !actor.isEmpty())
            duties[actor].insert(duty);
    }
    for (const auto& [actor, own] : duties) {
        if (!judged || own.size() < 2)
            continue;
        QStringList words;
        for (const int duty : own)
            words << text(u"report_word.duty."_s +
                              QStringList{u"entering"_s, u"appraising"_s, u"deciding"_s}[duty],
                          m_params.lang);
        m_alone.insert(id);
        addWatchWords(report, u"one-person/"_s + code + u'.' + actor,
                      {{u"project"_s, code},
                       {u"title"_s, project[u"title"_s].toString()},
                       {u"actor"_s, names[actor]},
                       {u"duties"_s, words.join(u", "_s)}});
    }
}

void AuditExpectation::reversals()
{
    report.tables[u"reversals"_s] = {u"amount"_s,   u"project"_s, u"date"_s, u"stage"_s,    u"source"_s,
                                     u"original"_s, u"actor"_s,   u"act"_s,  u"document"_s, u"reason"_s};
    std::map<QString, const PlainRecord*> movements;
    std::map<QString, const PlainRecord*> projects;
    std::map<QString, const PlainRecord*> entered;
    for (const PlainRecord& movement : m_tables.at(u"movement"_s))
        movements[movement[u"id"_s].toString()] = &movement;
    for (const PlainRecord& project : m_tables.at(u"project"_s))
        projects[project[u"id"_s].toString()] = &project;
    for (const PlainRecord& entry : m_tables.at(u"audit_entry"_s)) {
        if (entry[u"table_name"_s].toString() == "movement"_L1 && entry[u"before"_s].isNull())
            entered[entry[u"record_id"_s].toString()] = &entry;
    }
    std::set<QString> ids;
    std::set<QString> earlier; // requested or appraised and replaced
    qint64 sum = 0;
    for (const auto& [id, movement] : movements) {
        const auto word = [&, movement = movement](const QString& column) {
            return (*movement)[column].toString();
        };
        const QString stage = word(u"stage"_s);
        if (word(u"reverses"_s).isEmpty() || !within(dayOf(*movement, u"date"_s)) ||
            !inScope(*projects.at(word(u"project"_s))))
            continue;
        if (stage == "requested"_L1 || stage == "appraised"_L1) {
            earlier.insert(id);
            continue;
        }
        const PlainRecord& original = *movements.at(word(u"reverses"_s));
        const PlainRecord& entry = *entered.at(id);
        const PlainRecord& project = *projects.at(word(u"project"_s));
        const qint64 amount = (*movement)[u"amount"_s].toLongLong();
        sum -= amount;
        ids.insert(id);
        const QString row = u"reversals/"_s + word(u"key"_s);
        report.values[row + u"/amount"_s] = {-amount, {id}};
        addWatchWords(report, row,
                      {{u"project"_s, project[u"code"_s].toString()},
                       {u"date"_s, dayWords((*movement)[u"date"_s])},
                       {u"stage"_s, text(u"stage."_s + stage, m_params.lang)},
                       {u"source"_s, text(u"source."_s + word(u"source"_s), m_params.lang)},
                       {u"original"_s, text(u"stage."_s + stage, m_params.lang) + u", "_s +
                                           text(u"source."_s + word(u"source"_s), m_params.lang) + u", "_s +
                                           dayWords(original[u"date"_s])},
                       {u"document"_s, word(u"document"_s)},
                       {u"actor"_s, writerOf(m_tables, entry)},
                       {u"act"_s, actCell(entry[u"act"_s], m_params.lang)},
                       {u"reason"_s, entry[u"reason"_s].toString()}});
    }
    count(u"audit.reversals"_s, ids);
    count(u"audit.reversals_before_approval"_s, earlier);
    report.values[u"audit.reversed_amount"_s] = {ids.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(sum),
                                                 ids};
}

void AuditExpectation::edits()
{
    report.tables[u"edits"_s] = {u"project"_s, u"title"_s,  u"moment"_s,  u"actor"_s,
                                 u"act"_s,     u"record"_s, u"changes"_s, u"reason"_s};
    const QStringList parts{u"beneficiary"_s, u"result"_s, u"project_paper"_s};
    const QStringList approvedStates{u"approved"_s, u"contracted"_s, u"implementing"_s, u"accepted"_s,
                                     u"settled"_s};
    const QStringList progress{u"state"_s,     u"revision"_s,    u"round"_s,
                               u"procedure"_s, u"approved_on"_s, u"submitted_on"_s};
    std::set<QString> entries;
    for (const PlainRecord& entry : m_tables.at(u"audit_entry"_s)) {
        const QString table = entry[u"table_name"_s].toString();
        const QDate day = vietnamDay(entry[u"at"_s]);
        const bool itself = table == "project"_L1;
        if (entry[u"before"_s].isNull() || !(itself || parts.contains(table)) || !within(day))
            continue;
        const QJsonObject before = QJsonDocument::fromJson(entry[u"before"_s].toString().toUtf8()).object();
        const QJsonObject after = QJsonDocument::fromJson(entry[u"after"_s].toString().toUtf8()).object();
        const QString id = itself ? entry[u"record_id"_s].toString() : before[u"project"_s].toString();
        for (const PlainRecord& project : m_tables.at(u"project"_s)) {
            const QDate approvedOn = dayOf(project, u"approved_on"_s);
            if (project[u"id"_s].toString() != id || !approvedOn.isValid() || !inScope(project))
                continue;
            const bool approved =
                itself ? approvedStates.contains(before[u"state"_s].toString()) : day > approvedOn;
            // Only moving on, or only recording what came of a goal, is no correction.
            bool routine = !after.isEmpty();
            for (const QString& key : after.keys()) {
                const bool same = before[key] == after[key];
                if (itself)
                    routine = routine && (same || progress.contains(key));
                else if (table == "result"_L1)
                    routine = routine && (same || key != "planned"_L1);
                else
                    routine = false;
            }
            if (!approved || routine)
                continue;
            const QString seq = entry[u"seq"_s].toString();
            entries.insert(seq);
            addWatchWords(report, u"edits/"_s + seq,
                          {{u"project"_s, project[u"code"_s].toString()},
                           {u"title"_s, project[u"title"_s].toString()},
                           {u"moment"_s, momentWords(entry[u"at"_s])},
                           {u"actor"_s, writerOf(m_tables, entry)},
                           {u"act"_s, actCell(entry[u"act"_s], m_params.lang)},
                           {u"record"_s, tableName(table)},
                           {u"changes"_s, changedWords(entry, m_params.lang)},
                           {u"reason"_s, entry[u"reason"_s].toString()}});
        }
    }
    count(u"audit.edits"_s, entries);
}

void AuditExpectation::reopened()
{
    report.tables[u"reopened"_s] = {u"first_day"_s,   u"last_day_locked"_s, u"locked_on"_s, u"reason"_s,
                                    u"reopened_on"_s, u"reopen_reason"_s,   u"actor"_s};
    std::set<QString> entries;
    for (const PlainRecord& lock : m_tables.at(u"period_lock"_s)) {
        if (lock[u"reopened_on"_s].isNull() || !within(dayOf(lock, u"reopened_on"_s)))
            continue;
        QString actor;
        for (const PlainRecord& entry : m_tables.at(u"audit_entry"_s)) {
            if (entry[u"record_id"_s] == lock[u"id"_s] && entry[u"act"_s].toString() == "reopen_period"_L1) {
                entries.insert(entry[u"seq"_s].toString());
                actor = writerOf(m_tables, entry);
            }
        }
        addWatchWords(report, u"reopened/"_s + lock[u"id"_s].toString(),
                      {{u"first_day"_s, dayWords(lock[u"first_day"_s])},
                       {u"last_day_locked"_s, dayWords(lock[u"last_day"_s])},
                       {u"locked_on"_s, dayWords(lock[u"locked_on"_s])},
                       {u"reason"_s, lock[u"reason"_s].toString()},
                       {u"reopened_on"_s, dayWords(lock[u"reopened_on"_s])},
                       {u"reopen_reason"_s, lock[u"reopen_reason"_s].toString()},
                       {u"actor"_s, actor}});
    }
    count(u"audit.reopened"_s, entries);
}

void AuditExpectation::imports()
{
    report.tables[u"imports"_s] = {u"entries"_s, u"moment"_s, u"actor"_s, u"act"_s, u"tables"_s, u"reason"_s};
    const QStringList acts{u"import"_s, u"import_data"_s, u"import_history"_s, u"import_reference"_s};
    std::map<QString, std::vector<const PlainRecord*>> byAct;
    std::set<QString> all;
    for (const PlainRecord& entry : m_tables.at(u"audit_entry"_s)) {
        if (acts.contains(entry[u"act"_s].toString()) && within(vietnamDay(entry[u"at"_s])))
            byAct[entry[u"act_id"_s].toString()].push_back(&entry);
    }
    for (const auto& [act, entries] : byAct) {
        std::vector<std::pair<QString, int>> written; // tables in the order they were first written
        std::set<QString> seqs;
        for (const PlainRecord* entry : entries) {
            seqs.insert((*entry)[u"seq"_s].toString());
            const QString table = (*entry)[u"table_name"_s].toString();
            auto known = std::find_if(written.begin(), written.end(),
                                      [&](const auto& one) { return one.first == table; });
            if (known == written.end())
                known = written.insert(written.end(), {table, 0});
            ++known->second;
        }
        QStringList words;
        for (const auto& [table, records] : written)
            words << u"%1 (%2)"_s.arg(tableName(table)).arg(records);
        const PlainRecord& first = *entries.front();
        report.values[u"imports/"_s + act + u"/entries"_s] = {qint64(seqs.size()), seqs};
        addWatchWords(report, u"imports/"_s + act,
                      {{u"moment"_s, momentWords(first[u"at"_s])},
                       {u"actor"_s, writerOf(m_tables, first)},
                       {u"act"_s, actCell(first[u"act"_s], m_params.lang)},
                       {u"tables"_s, words.join(u"; "_s)},
                       {u"reason"_s, first[u"reason"_s].toString()}});
        all.insert(seqs.begin(), seqs.end());
    }
    count(u"audit.imported_records"_s, all);
}

void AuditExpectation::signIns()
{
    report.tables[u"sign-ins"_s] = {u"failures"_s, u"login"_s, u"name"_s, u"moment"_s};
    std::set<QString> users;
    for (const PlainRecord& failed : m_tables.at(u"sign_in"_s)) {
        for (const PlainRecord& person : m_tables.at(u"app_user"_s)) {
            const QString id = person[u"id"_s].toString();
            if (failed[u"failures"_s].toInt() == 0 || failed[u"user_id"_s].toString() != id)
                continue;
            users.insert(id);
            const QString login = person[u"login"_s].toString();
            report.values[u"sign-ins/"_s + login + u"/failures"_s] = {failed[u"failures"_s].toInt(), {id}};
            addWatchWords(report, u"sign-ins/"_s + login,
                          {{u"login"_s, login},
                           {u"name"_s, person[u"name"_s].toString()},
                           {u"moment"_s, momentWords(failed[u"last_failure_at"_s])}});
        }
    }
    count(u"audit.sign_in_failures"_s, users);
}

void AuditExpectation::chain(const Findings& trail, const Findings& ledgers)
{
    report.tables[u"chain"_s] = {u"check"_s, u"place"_s, u"finding"_s};
    int number = 0;
    for (const auto& [check, findings] : {std::pair{u"trail"_s, &trail}, {u"ledgers"_s, &ledgers}}) {
        report.values[u"audit.findings."_s + check] = {qint64(findings->size()), {}};
        for (const Finding& finding : *findings)
            addWatchWords(report, u"chain/"_s + QString::number(++number),
                          {{u"check"_s, text(u"report_row.chain."_s + check, m_params.lang)},
                           {u"place"_s, finding.place},
                           {u"finding"_s, describe(finding, m_params.lang)}});
    }
    report.read += qint64(m_tables.at(u"audit_entry"_s).size());
}

} // namespace

ExpectedReport expectOverdue(const PlainTables& tables, const RuleBook& rules, const ReportParams& params)
{
    OverdueExpectation overdue(tables, rules, params);
    overdue.lateSteps();
    overdue.unsettled();
    overdue.goals();
    return overdue.report;
}

ExpectedReport expectAudit(const PlainTables& tables, const ReportParams& params, const Findings& trail,
                           const Findings& ledgers)
{
    AuditExpectation audit(tables, params);
    audit.cases();
    audit.reversals();
    audit.edits();
    audit.reopened();
    audit.imports();
    audit.signIns();
    audit.chain(trail, ledgers);
    return audit.report;
}

} // namespace kctest
