// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/reopen_form.h"

#include "base/date_text.h"

#include <QPushButton>

#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "period/ui_reopen_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ReopenForm::ReopenForm(Session& session, const QString& lock, QWidget* parent)
    : RecordForm(session, u"reopen_period"_s, parent)
    , m_lock(store::findLock(session.store(), lock).value_or(store::PeriodLock()))
    , m_ui(std::make_unique<Ui::ReopenForm>())
{
    m_ui->setupUi(this);
    binder().bind(u"reason"_s, m_ui->reasonText);
    adopt(partsOf(*m_ui), m_lock.id, m_lock.revision);
    m_ui->reasonText->setFocus();
}

ReopenForm::~ReopenForm() = default;

QJsonObject ReopenForm::payload() const
{
    QJsonObject all = RecordForm::payload();
    all.insert(u"lock"_s, m_lock.id);
    all.insert(u"revision"_s, m_lock.revision);
    return all;
}

void ReopenForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(tr("Reopen a period"));
    m_ui->introLabel->setText(
        tr("The period from %1 to %2 is locked (%3). Reopening it is printed in the audit report with its "
           "reason.")
            .arg(dateText(m_lock.first, uiLang()), dateText(m_lock.last, uiLang()), m_lock.reason));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Reopen the period"));
    m_ui->noteLabel->hide();
}

} // namespace kc::ui
