// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compare_dialog.h"

#include "base/date_text.h"
#include "store/register.h"
#include "ui/report/question_form.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/session.h"
#include "form/form_problems.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

CompareDialog::CompareDialog(Session& session, const report::ReportRequest& shown, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_shown(shown)
    , m_problems(new FormProblems(this))
    , m_question(new QRadioButton(tr("&Another time, place or map"), this))
    , m_signed(new QRadioButton(tr("A si&gned report"), this))
    , m_form(new QuestionForm(this))
    , m_signedCombo(new QComboBox(this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare the report"));
    m_question->setObjectName(u"questionRadio"_s);
    m_signed->setObjectName(u"signedRadio"_s);
    m_signedCombo->setObjectName(u"signedCombo"_s);
    m_signedCombo->setAccessibleName(tr("Signed report"));
    m_form->setSession(session);
    m_form->setProblems(*m_problems);
    m_form->fixReport();
    // The year before is what is asked for most.
    report::ReportRequest before = shown;
    const report::ReportDefinition* definition = report::findReport(shown.name);
    if (definition && definition->period == report::ReportPeriod::Years) {
        const int years = shown.params.period.lastYear() - shown.params.period.firstYear() + 1;
        before.params.period = shown.params.period.yearsBefore(years);
    } else if (definition && definition->period != report::ReportPeriod::None) {
        before.params.period = shown.params.samePeriod();
    } else if (definition) { // it tells of a day
        before.params.asAt = shown.params.asAt.addYears(-1);
        before.params.period = {QDate(before.params.asAt.year(), 1, 1), before.params.asAt};
    }
    // The map stays: the same name means the same territory on both sides.
    m_form->setRequest(before);
    fillSigned();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_problems);
    column->addWidget(m_question);
    column->addWidget(m_form);
    column->addSpacing(8);
    column->addWidget(m_signed);
    column->addWidget(m_signedCombo);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->addButton(tr("&Compare"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"compareNowButton"_s);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &CompareDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CompareDialog::reject);
    column->addWidget(buttons);
    connect(m_question, &QRadioButton::toggled, this, &CompareDialog::showChoice);
    m_question->setChecked(true);
    showChoice();
    resize(480, sizeHint().height());
}

void CompareDialog::fillSigned()
{
    const store::Register* reg = store::findRegister(u"report_snapshots"_s);
    const auto filter = reg ? store::Filter::parse(u"report="_s + m_shown.name, *reg)
                            : Expected<store::Filter>(store::Filter());
    if (!reg || !filter)
        return;
    const std::vector<QString> ids = store::registerIds(m_session.store(), *reg, *filter, reg->defaultSort);
    const auto place = [reg](const QString& key) {
        return static_cast<std::size_t>(reg->column(key) - reg->columns.data());
    };
    const std::vector<std::vector<QVariant>> rows = store::registerRows(m_session.store(), *reg, ids);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].empty())
            continue;
        m_signedCombo->addItem(
            u"%1 · %2 · %3"_s.arg(rows[i][place(u"number"_s)].toString(),
                                  dateText(isoDate(rows[i][place(u"date"_s)].toString()), uiLang()),
                                  rows[i][place(u"title"_s)].toString()),
            ids[i]);
    }
    m_signed->setEnabled(m_signedCombo->count() > 0);
    if (m_signedCombo->count() == 0)
        m_signed->setToolTip(tr("No report of this kind was signed yet"));
}

void CompareDialog::showChoice()
{
    m_form->setEnabled(m_question->isChecked());
    m_signedCombo->setEnabled(m_signed->isChecked());
}

report::ReportRequest CompareDialog::request() const
{
    report::ReportRequest other = m_shown;
    const report::ReportRequest asked = m_form->request();
    other.params = asked.params;
    other.options = asked.options;
    return other;
}

QString CompareDialog::signedReport() const
{
    return m_signed->isChecked() ? m_signedCombo->currentData().toString() : QString();
}

void CompareDialog::accept()
{
    const Findings findings = m_question->isChecked() ? m_form->problems() : Findings();
    m_problems->setFindings(findings);
    if (findings.empty())
        QDialog::accept();
}

} // namespace kc::ui
