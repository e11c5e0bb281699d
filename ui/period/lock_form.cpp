// SPDX-License-Identifier: GPL-3.0-or-later
#include "period/lock_form.h"

#include "store/programmes.h"

#include <QPushButton>

#include "common/session.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "period/ui_lock_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

LockForm::LockForm(Session& session, QWidget* parent)
    : RecordForm(session, u"lock_period"_s, parent)
    , m_ui(std::make_unique<Ui::LockForm>())
{
    m_ui->setupUi(this);
    // The last whole year is what is locked once its report was signed; after that, this year's full months.
    const QDate today = session.clock().today();
    const QDate yearEnd(today.year() - 1, 12, 31);
    const bool done = store::lockOn(session.store(), yearEnd).has_value();
    m_ui->firstDayEdit->setDate(QDate(done ? today.year() : yearEnd.year(), 1, 1));
    m_ui->lastDayEdit->setDate(done ? today.addDays(-today.day()) : yearEnd);
    binder().bind(u"first_day"_s, m_ui->firstDayEdit);
    binder().bind(u"last_day"_s, m_ui->lastDayEdit);
    binder().bind(u"reason"_s, m_ui->reasonText);
    adopt(partsOf(*m_ui), {}, 0);
    m_ui->firstDayEdit->setFocus();
}

LockForm::~LockForm() = default;

void LockForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(tr("Lock a period"));
    m_ui->introLabel->setText(tr("Nothing more can be dated in a locked period: no decision, no result, no "
                                 "money. Only reopening it with a reason allows that again."));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Lock the period"));
    m_ui->noteLabel->hide();
    m_ui->reasonText->setPlaceholderText(tr("for example: the report of the year was signed"));
}

} // namespace kc::ui
