// SPDX-License-Identifier: GPL-3.0-or-later
// What the tabs of the project pane say; the pane itself is in project_pane.cpp.
#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "domain/rule_book.h"
#include "store/establishments.h"
#include "store/projects.h"

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "common/theme.h"
#include "form/place_text.h"
#include "project/history_text.h"
#include "project/project_pane.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString& plain)
{
    return plain.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString styledPage(const QString& body)
{
    const Colours& c = colours();
    return u"<style>td{padding:3px 14px 3px 0;vertical-align:top}td.m{color:%1}"
           "th{padding:4px 14px 4px 0;text-align:left;font-weight:600;color:%1}"
           "td.n,th.n{text-align:right;white-space:nowrap}h3{margin:14px 0 4px 0;font-size:medium}"
           "a{color:%2}.v{color:%1;text-decoration:line-through}</style>%3"_s.arg(c.muted.name(),
                                                                                  c.accent.name(), body);
}

/// A row of "what: value"; nothing for an empty value.
QString factRow(const QString& what, const QString& value)
{
    if (value.isEmpty())
        return {};
    return u"<tr><td class='m'>%1</td><td>%2</td></tr>"_s.arg(what.toHtmlEscaped(), escaped(value));
}

QString prose(const QString& heading, const QString& body)
{
    if (body.isEmpty())
        return {};
    return u"<h3>%1</h3><p style='margin-top:0'>%2</p>"_s.arg(heading.toHtmlEscaped(), escaped(body));
}

QString dong(Dong amount)
{
    return groupedText(amount.value(), uiLang());
}

QString moneyRow(const QString& what, const MoneyBySource& money, bool known)
{
    const auto cell = [known](Dong amount) {
        return u"<td class='n'>%1</td>"_s.arg(known ? dong(amount) : missingText());
    };
    return u"<tr><td>%1</td>"_s.arg(what.toHtmlEscaped()) + cell(money.national) + cell(money.local) +
           cell(money.counterpart) + cell(money.other) +
           u"<td class='n'><b>%1</b></td></tr>"_s.arg(known ? dong(money.total()) : missingText());
}

} // namespace

QString ProjectPane::overviewHtml() const
{
    const Lang lang = uiLang();
    const RuleBook& rules = m_session.rules();
    const Activity* activity = rules.activity(m_project.activity);
    const QString when =
        m_project.startsOn.isValid() || m_project.endsOn.isValid()
            ? tr("%1 to %2").arg(dateText(m_project.startsOn, lang), dateText(m_project.endsOn, lang))
            : QString();
    QString body = u"<table cellspacing='0'>"_s;
    body += factRow(tr("Fund"), text(labelKey(m_project.fund), lang) + u", "_s +
                                    text(labelKey(m_project.kind), lang).toLower());
    body += factRow(tr("Plan year"), QString::number(m_project.planYear));
    body += factRow(tr("Activity"),
                    activity ? m_project.activity + u"  "_s + nameOf(*activity, lang) : m_project.activity);
    QString place = placeInFull(rules.places, m_project.place, m_project.placeAsOf, lang);
    if (!m_project.placeNote.isEmpty())
        place += (place.isEmpty() ? QString() : u"\n"_s) + m_project.placeNote;
    body += factRow(tr("Place"), place);
    body += factRow(tr("Implementing unit"), m_project.implementingUnit);
    body += factRow(tr("Cooperating unit"), m_project.cooperatingUnit);
    body += factRow(tr("Time"), when);
    body += factRow(tr("Submitted on"),
                    m_project.submittedOn.isValid() ? dateText(m_project.submittedOn, lang) : QString());
    body += factRow(tr("Approved on"),
                    m_project.approvedOn.isValid() ? dateText(m_project.approvedOn, lang) : QString());
    body += u"</table>"_s;

    if (!m_project.beneficiaries.empty()) {
        body += u"<h3>%1</h3><table cellspacing='0' width='100%'><tr><th>%2</th><th class='n'>%3</th>"
                "<th class='n'>%4</th></tr>"_s.arg(tr("Beneficiaries (đồng)"), tr("Establishment"),
                                                   tr("Support"), tr("Counterpart"));
        for (const Beneficiary& b : m_project.beneficiaries) {
            const auto found = store::findEstablishment(m_session.store(), b.establishment);
            body +=
                u"<tr><td><a href='establishments/%1'>%2</a></td><td class='n'>%3</td><td class='n'>%4</td></tr>"_s
                    .arg(b.establishment.toText(),
                         found ? found->name.toHtmlEscaped() : b.establishment.toText(), dong(b.support),
                         dong(b.counterpart));
        }
        body += u"</table>"_s;
    }
    if (!m_project.results.empty()) {
        body +=
            u"<h3>%1</h3><table cellspacing='0' width='100%'><tr><th width='45%'>%2</th><th class='n'>%3</th>"
            "<th class='n'>%4</th><th>%5</th></tr>"_s.arg(tr("Results"), tr("Indicator"), tr("Planned"),
                                                          tr("Actual"), tr("Unit"));
        for (const Result& r : m_project.results) {
            const auto number = [lang](const std::optional<qint64>& value) {
                return value ? groupedText(*value, lang) : missingText();
            };
            body +=
                u"<tr><td>%1</td><td class='n'>%2</td><td class='n'>%3</td><td class='m'>%4</td></tr>"_s.arg(
                    rules.indicatorName(r.indicator, lang).toHtmlEscaped(), number(r.planned),
                    number(r.actual), rules.indicatorUnit(r.indicator, lang).toHtmlEscaped());
        }
        body += u"</table>"_s;
    }
    body += prose(tr("Necessity"), m_project.necessity) + prose(tr("Goals"), m_project.goals) +
            prose(tr("Effects"), m_project.effects);
    return styledPage(body);
}

QString ProjectPane::moneyHtml() const
{
    const Lang lang = uiLang();
    QString body =
        u"<p class='m' align='right'><i>%1</i></p><table cellspacing='0' width='100%'><tr><th>%2</th>"
        "<th class='n'>%3</th><th class='n'>%4</th><th class='n'>%5</th><th class='n'>%6</th>"
        "<th class='n'>%7</th></tr>"_s.arg(tr("Unit: đồng"), tr("Stage"), tr("National"), tr("Local"),
                                           tr("Counterpart"), tr("Other"), tr("Sum"));
    const std::vector<Movement> movements = store::movementsOf(m_session.store(), m_project.id);
    const auto known = [&movements](Stage stage) {
        return std::any_of(movements.begin(), movements.end(),
                           [stage](const Movement& m) { return m.stage == stage; });
    };
    body += moneyRow(tr("As entered"), m_project.asked, true);
    for (const auto& [stage, key] : EnumKeys<Stage>::table) {
        const bool always =
            stage == Stage::Requested || stage == Stage::Appraised || stage == Stage::Approved;
        if (!always && !known(stage))
            continue;
        body += moneyRow(text(labelKey(stage), lang),
                         store::balanceOf(m_session.store(), m_project.id, stage), known(stage));
    }
    body += u"</table>"_s;

    body += u"<table cellspacing='0' style='margin-top:10px'>"_s;
    body += factRow(tr("Total of the estimate"), dong(m_project.totalCost));
    body += factRow(tr("Eligible cost"), dong(m_project.eligibleCost));
    body += factRow(tr("Times supported"), QString::number(m_project.units));
    body += u"</table>"_s;

    if (!movements.empty()) {
        body +=
            u"<h3>%1</h3><table cellspacing='0' width='100%'><tr><th>%2</th><th>%3</th><th>%4</th><th>%5</th>"
            "<th class='n'>%6</th></tr>"_s.arg(tr("Entries of the ledger"), tr("Date"), tr("Stage"),
                                               tr("Source"), tr("Document"), tr("Amount"));
        for (const Movement& m : movements) {
            const bool reversal = !m.reverses.isNull();
            body += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td class='n'>%5</td></tr>"_s.arg(
                dateText(m.date, lang),
                (reversal ? tr("%1, reversed").arg(text(labelKey(m.stage), lang))
                          : text(labelKey(m.stage), lang))
                    .toHtmlEscaped(),
                text(labelKey(m.source), lang).toHtmlEscaped(), m.document.toHtmlEscaped(),
                dong(reversal ? -m.amount : m.amount));
        }
        body += u"</table>"_s;
    }
    return styledPage(body);
}

QString ProjectPane::sheetsHtml() const
{
    const Lang lang = uiLang();
    const std::vector<Appraisal> sheets = store::appraisalsOf(m_session.store(), m_project.id);
    if (sheets.empty())
        return styledPage(u"<p class='m'>%1</p>"_s.arg(tr("No appraisal sheet yet.")));
    QString body;
    for (const Appraisal& sheet : sheets) {
        body += u"<h3>%1 – %2</h3>"_s.arg(text(labelKey(sheet.level), lang).toHtmlEscaped(),
                                          dateText(sheet.date, lang));
        if (sheet.voided)
            body += u"<p class='m'><i>%1</i></p>"_s.arg(
                tr("No longer valid: the file was returned or appraised again.").toHtmlEscaped());
        body += u"<table cellspacing='0'>"_s;
        body += factRow(tr("Number"), sheet.document);
        body += factRow(tr("Round"), QString::number(sheet.round));
        body += factRow(tr("Members"), sheet.members);
        body += factRow(tr("Conclusion"), text(labelKey(sheet.conclusion), lang));
        body += factRow(tr("Recommended support"), dong(sheet.recommended.support()) + u" đồng"_s);
        body += factRow(tr("Remark"), sheet.remark);
        body += factRow(tr("Entered by"), sheet.authorName);
        body +=
            u"</table><table cellspacing='0' width='100%'><tr><th>%1</th><th>%2</th><th>%3</th></tr>"_s.arg(
                tr("Criterion"), tr("Verdict"), tr("Remark"));
        for (const AppraisalLine& line : sheet.lines) {
            QString name = line.criterion;
            for (const AppraisalCriterion& criterion : m_session.rules().criteria) {
                if (criterion.code == line.criterion)
                    name = nameOf(criterion, lang);
            }
            body += u"<tr><td>%1</td><td style='white-space:nowrap'>%2</td><td>%3</td></tr>"_s.arg(
                name.toHtmlEscaped(), text(labelKey(line.verdict), lang).toHtmlEscaped(),
                escaped(line.remark));
        }
        body += u"</table>"_s;
    }
    return styledPage(body);
}

QString ProjectPane::papersHtml() const
{
    const Lang lang = uiLang();
    const QDate date = m_project.submittedOn.isValid() ? m_project.submittedOn : m_session.clock().today();
    const std::vector<ChecklistItem> items =
        papersFor(m_session.rules().checklist, m_project.activity, m_project.fund, u"submit"_s, date);
    QString body =
        u"<table cellspacing='0' width='100%'><tr><th></th><th>%1</th><th>%2</th><th>%3</th></tr>"_s.arg(
            tr("Paper"), tr("Received on"), tr("Note"));
    int required = 0, present = 0;
    for (const ChecklistItem& item : items) {
        const auto paper = std::find_if(m_project.papers.begin(), m_project.papers.end(),
                                        [&item](const Paper& p) { return p.item == item.code; });
        const bool here = paper != m_project.papers.end() && paper->present;
        required += item.required ? 1 : 0;
        present += item.required && here ? 1 : 0;
        const QString mark = here ? u"<span style='color:%1'>✓</span>"_s.arg(colours().good.name())
                             : item.required
                                 ? u"<span style='color:%1'>✗</span>"_s.arg(colours().danger.name())
                                 : u"<span style='color:%1'>–</span>"_s.arg(colours().muted.name());
        body += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>"_s.arg(
            mark, nameOf(item, lang).toHtmlEscaped(),
            here ? dateText(paper->receivedOn, lang) : missingText(),
            paper != m_project.papers.end() ? escaped(paper->note) : QString());
    }
    body += u"</table>"_s;
    return styledPage(
        u"<p>%1</p>"_s.arg(tr("%1 of %2 required papers are here.").arg(present).arg(required)) + body);
}

QString ProjectPane::historyHtml() const
{
    const Lang lang = uiLang();
    const std::vector<CaseStep> steps = store::caseStepsOf(m_session.store(), m_project.id);
    QString body = u"<table cellspacing='0' width='100%'>"_s;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const QString details = historyDetails(*step, lang);
        body +=
            u"<tr><td class='m' style='white-space:nowrap'>%1</td><td><span%2>%3</span>%4</td></tr>"_s.arg(
                dateText(step->date, lang), step->voided ? u" class='v'"_s : QString(),
                escaped(historySentence(*step, lang)),
                details.isEmpty() ? QString()
                                  : u"<br><span style='color:%1'>%2</span>"_s.arg(colours().muted.name(),
                                                                                  escaped(details)));
    }
    return styledPage(body + u"</table>"_s);
}

} // namespace kc::ui
