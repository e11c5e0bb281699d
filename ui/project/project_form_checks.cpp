// SPDX-License-Identifier: GPL-3.0-or-later
// What the project form says while it is filled in and when it is checked; the form itself is in
// project_form.cpp.
#include "base/number_text.h"
#include "domain/project_check.h"

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "project/project_form.h"
#include "project/project_values.h"
#include "project/ui_project_form.h"
#include "register/cell_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

Project ProjectForm::typed() const
{
    QJsonObject payload = m_binder->payload();
    payload.insert(u"beneficiaries"_s, m_ui->beneficiaryEditor->payloadRows());
    payload.insert(u"results"_s, m_ui->resultEditor->payloadRows());
    return projectFrom(payload, m_project);
}

Findings ProjectForm::unreadable() const
{
    Findings findings;
    const auto add = [&findings](const QString& place, const std::optional<Finding>& problem) {
        if (problem) {
            findings.push_back(*problem);
            findings.back().place = place;
        }
    };
    for (const QString& key : m_binder->keys()) {
        if (const auto* money = qobject_cast<MoneyEdit*>(m_binder->field(key)))
            add(key, money->problem());
        if (const auto* date = qobject_cast<DateEdit*>(m_binder->field(key)))
            add(key, date->problem());
    }
    if (m_ui->placePicker->isUndecided())
        findings.push_back(
            {u"place.not_chosen"_s, Severity::Error, u"place"_s, m_ui->placePicker->typedCommune(), {}, {}});
    for (const QStringList& places :
         {m_ui->beneficiaryEditor->unreadable(), m_ui->resultEditor->unreadable()}) {
        for (const QString& place : places)
            findings.push_back({u"money.unreadable"_s, Severity::Error, place, {}, {}, {}});
    }
    return findings;
}

Findings ProjectForm::liveFindings() const
{
    const Project project = typed();
    const ProjectContext context =
        contextOf(m_session.store(), m_session.rules(), project, m_session.clock().today());
    Findings findings = unreadable();
    const bool noMoney = project.asked.total().isZero();
    for (const Finding& finding : checkDraft(project, context)) {
        // What is not filled in yet is no fault while somebody is filling it in.
        const bool untouched = (noMoney && finding.code == u"money.no_support"_s) ||
                               (noMoney && finding.code == u"money.source_missing"_s) ||
                               (project.place.isNull() && finding.code == u"place.unknown"_s) ||
                               (m_ui->placePicker->isUndecided() && finding.place == u"place"_s) ||
                               (project.activity.isEmpty() && finding.place == u"activity"_s) ||
                               (project.totalCost.isZero() && finding.code == u"project.total_identity"_s);
        if (!untouched)
            findings.push_back(finding);
    }
    return findings;
}

void ProjectForm::showLive()
{
    m_pause.stop();
    if (m_wantsComplete) {
        checkFile();
        return;
    }
    m_ui->problems->setFindings(liveFindings());
    showNorm();
}

void ProjectForm::showMoney()
{
    const MoneyBySource asked = moneyIn(m_binder->payload(), u"asked"_s);
    m_ui->moneySumLabel->setText(groupedText(asked.total().value(), uiLang()));
    const auto share = Percent::ratio(asked.support(), asked.total());
    m_ui->supportShareLabel->setText(percentText(share, 1, uiLang()));
    m_ui->takeSumButton->setEnabled(m_ui->totalCostMoney->value() != asked.total());
    const QDate from = m_ui->startsOnEdit->date(), to = m_ui->endsOnEdit->date();
    m_ui->durationLabel->setText(from.isValid() && to.isValid() && from <= to
                                     ? from == to ? tr("1 day") : tr("%1 days").arg(from.daysTo(to) + 1)
                                     : QString());
}

void ProjectForm::showNorm()
{
    const Project project = typed();
    const ProjectContext context =
        contextOf(m_session.store(), m_session.rules(), project, m_session.clock().today());
    const NormQuestion question = normQuestionOf(project, context, project.asked.support());
    const NormAnswer answer =
        question.content.isEmpty() ? NormAnswer() : checkNorm(m_session.rules().norms, question);
    m_ui->normPanel->setAnswer(question, answer);
    m_ui->unitsHintLabel->setText(answer.norm ? normUnitText(answer.norm->unit, uiLang()) : QString());
}

void ProjectForm::checkFile()
{
    m_wantsComplete = true;
    const Project project = typed();
    const ProjectContext context =
        contextOf(m_session.store(), m_session.rules(), project, m_session.clock().today());
    QString deadline;
    if (const auto procedure =
            m_session.rules().procedures.procedureFor(project.fund, m_session.clock().today())) {
        if (const auto step = m_session.rules().procedures.step(*procedure, project.state, u"submit"_s,
                                                                m_session.clock().today()))
            deadline = step->deadline;
    }
    Findings findings = unreadable();
    for (const Finding& finding : checkForSubmit(project, context, deadline)) {
        if (finding.place != u"code"_s ||
            !m_project.id.isNull()) // a new project gets its code when it is saved
            findings.push_back(finding);
    }
    m_ui->problems->setFindings(findings);
    showNorm();
    if (!hasErrors(findings))
        m_ui->statusLabel->setText(tr("The file can be submitted"));
}

} // namespace kc::ui
