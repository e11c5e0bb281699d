// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/appraisal_form.h"

#include "base/texts.h"
#include "domain/appraisal.h"
#include "store/projects.h"

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "form/look.h"
#include "project/project_values.h"
#include "project/ui_appraisal_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

AppraisalForm::AppraisalForm(Session& session, const QString& act, const ProjectId& id, QWidget* parent)
    : ActForm(session, act, id, parent)
    , m_ui(std::make_unique<Ui::AppraisalForm>())
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    const AppraisalLevel level =
        act == u"appraise_ministry"_s ? AppraisalLevel::Ministry : AppraisalLevel::Grassroots;
    m_ui->criteriaEditor->setCriteria(session.rules().criteriaAt(level, session.clock().today()));
    fillConclusions();
    m_ui->dateEdit->setDate(session.clock().today());

    FormBinder& fields = binder();
    fields.bindOther(
        u"lines"_s, m_ui->criteriaEditor, [this] { return QJsonValue(m_ui->criteriaEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->criteriaEditor->setRows(value.toArray()); });
    connect(m_ui->criteriaEditor, &CriteriaEditor::edited, this, [this] { binder().noteEdit(u"lines"_s); });
    fields.bind(u"document"_s, m_ui->documentEdit);
    fields.bind(u"date"_s, m_ui->dateEdit);
    fields.bind(u"members"_s, m_ui->membersText);
    fields.bind(u"conclusion"_s, m_ui->conclusionCombo);
    fields.bind(u"remark"_s, m_ui->remarkText);
    m_ui->moneyTable->addColumn(u"asked"_s);
    m_ui->moneyTable->setEntry(u"recommended"_s, fields, *m_ui->problems);
    m_ui->problems->bindLink(u"recommended"_s, m_ui->normPanel);
    m_ui->problems->alias(u"support"_s, u"recommended"_s);
    m_ui->moneyTable->setAmounts(u"asked"_s, MoneyTable::amountsOf(project().asked));

    // An earlier sheet of this round is where the reviewer goes on; otherwise what was asked for is
    // recommended.
    MoneyBySource money = project().asked;
    for (const Appraisal& sheet : store::appraisalsOf(session.store(), project().id)) {
        if (sheet.voided || sheet.round != project().round || sheet.level != level)
            continue;
        money = sheet.recommended;
        m_ui->membersText->setPlainText(sheet.members);
        m_ui->remarkText->setPlainText(sheet.remark);
        m_ui->conclusionCombo->setCurrentIndex(m_ui->conclusionCombo->findData(keyOf(sheet.conclusion)));
        QJsonArray lines;
        for (const AppraisalLine& line : sheet.lines)
            lines.append(QJsonObject{{u"criterion"_s, line.criterion},
                                     {u"verdict"_s, keyOf(line.verdict)},
                                     {u"remark"_s, line.remark}});
        m_ui->criteriaEditor->setRows(lines);
        break;
    }
    m_ui->moneyTable->setEntered(money);
    connect(m_ui->passRestButton, &QPushButton::clicked, m_ui->criteriaEditor, &CriteriaEditor::passTheRest);
    adopt({m_ui->headingLabel, m_ui->subjectLabel, m_ui->problems, m_ui->exceptionBox, m_ui->exceptionEdit,
           m_ui->runButton, m_ui->cancelButton});
}

AppraisalForm::~AppraisalForm() = default;

void AppraisalForm::fillConclusions()
{
    QComboBox* combo = m_ui->conclusionCombo;
    const QString kept = combo->currentData().toString();
    combo->clear();
    combo->addItem(tr("(choose the conclusion)"), QString());
    for (const auto& [conclusion, key] : EnumKeys<Conclusion>::table)
        combo->addItem(text(labelKey(conclusion), uiLang()), QString::fromLatin1(key));
    combo->setCurrentIndex(std::max(0, combo->findData(kept)));
}

bool AppraisalForm::isPremature(const Finding& finding) const
{
    return ActForm::isPremature(finding) || finding.code == u"appraisal.line_missing"_s ||
           finding.code == u"appraisal.bad_verdict"_s ||
           finding.code == u"appraisal.conclusion_without_remark"_s;
}

void AppraisalForm::refresh()
{
    const QDate date = m_ui->dateEdit->date().isValid() ? m_ui->dateEdit->date() : m_session.clock().today();
    const ProjectContext context = contextOf(m_session.store(), m_session.rules(), project(), date);
    const NormQuestion question = normQuestionOf(project(), context, m_ui->moneyTable->entered().support());
    m_ui->normPanel->setAnswer(
        question, question.content.isEmpty() ? NormAnswer() : checkNorm(m_session.rules().norms, question));
    const int left = m_ui->criteriaEditor->undecidedCount();
    m_ui->footLabel->setText(left > 0 ? tr("Lines still to be judged: %1").arg(left)
                                      : tr("Every line is judged"));
    m_ui->passRestButton->setEnabled(left > 0);
}

void AppraisalForm::retranslate()
{
    m_ui->retranslateUi(this);
    fillConclusions();
    m_ui->moneyTable->setTitle(u"asked"_s, tr("Asked for (đồng)"));
    m_ui->moneyTable->setEntryTitle(tr("Recommended (đồng)"));
    m_ui->passRestButton->setToolTip(tr("Gives “pass” to every line that has no verdict yet"));
    makeMuted(m_ui->footLabel);
}

} // namespace kc::ui
