// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/approval_form.h"

#include "domain/money_rule.h"
#include "store/projects.h"

#include "common/session.h"
#include "form/form_binder.h"
#include "form/look.h"
#include "project/project_values.h"
#include "project/ui_approval_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ApprovalForm::ApprovalForm(Session& session, const ProjectId& id, QWidget* parent)
    : ActForm(session, u"approve"_s, id, parent)
    , m_ui(std::make_unique<Ui::ApprovalForm>())
{
    m_ui->setupUi(this);
    m_ui->dateEdit->setDate(session.clock().today());
    FormBinder& fields = binder();
    fields.bind(u"document"_s, m_ui->documentEdit);
    fields.bind(u"date"_s, m_ui->dateEdit);
    fields.bind(u"signer"_s, m_ui->signerEdit);
    m_ui->moneyTable->addColumn(u"asked"_s);
    m_ui->moneyTable->addColumn(u"appraised"_s);
    m_ui->moneyTable->addColumn(u"left"_s, false);
    m_ui->moneyTable->setEntry(u"approved"_s, fields, *m_ui->problems);
    m_ui->problems->bindLink(u"support"_s, m_ui->normPanel);
    m_ui->moneyTable->setAmounts(u"asked"_s, MoneyTable::amountsOf(project().asked));

    const AppraisalLevel level = project().state == ProjectState::MinistryAppraising
                                     ? AppraisalLevel::Ministry
                                     : AppraisalLevel::Grassroots;
    for (const Appraisal& sheet : store::appraisalsOf(session.store(), project().id)) {
        if (sheet.voided || sheet.round != project().round || sheet.level != level)
            continue;
        m_ui->moneyTable->setAmounts(u"appraised"_s, MoneyTable::amountsOf(sheet.recommended));
        m_ui->moneyTable->setEntered(sheet.recommended);
        break;
    }
    adopt({m_ui->headingLabel, m_ui->subjectLabel, m_ui->problems, m_ui->exceptionBox, m_ui->exceptionEdit,
           m_ui->runButton, m_ui->cancelButton});
    m_ui->documentEdit->setFocus();
}

ApprovalForm::~ApprovalForm() = default;

void ApprovalForm::refresh()
{
    const QDate date = m_ui->dateEdit->date().isValid() ? m_ui->dateEdit->date() : m_session.clock().today();
    const MoneyBySource entered = m_ui->moneyTable->entered();
    MoneyTable::Amounts left;
    for (const Source source : {Source::National, Source::Local}) {
        const AllocationBalance balance = allocationBalance(
            m_session.rules().places, store::allocationsOf(m_session.store(), project().planYear, source),
            store::approvedCommitments(m_session.store(), project().planYear, source), project().place,
            project().planYear, source, date);
        left[static_cast<std::size_t>(source)] = balance.left() - entered.of(source);
    }
    m_ui->moneyTable->setAmounts(u"left"_s, left);

    const ProjectContext context = contextOf(m_session.store(), m_session.rules(), project(), date);
    const NormQuestion question = normQuestionOf(project(), context, entered.support());
    m_ui->normPanel->setAnswer(
        question, question.content.isEmpty() ? NormAnswer() : checkNorm(m_session.rules().norms, question));
}

void ApprovalForm::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->moneyTable->setTitle(u"asked"_s, tr("Asked for"));
    m_ui->moneyTable->setTitle(u"appraised"_s, tr("Appraised"));
    m_ui->moneyTable->setTitle(u"left"_s, tr("Left of %1 afterwards").arg(project().planYear));
    m_ui->moneyTable->setEntryTitle(tr("Approved"));
    QFont bold = m_ui->moneyLabel->font();
    bold.setBold(true);
    m_ui->moneyLabel->setFont(bold);
}

} // namespace kc::ui
