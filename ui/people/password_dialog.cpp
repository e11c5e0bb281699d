// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/password_dialog.h"

#include <QPushButton>

#include "common/session.h"
#include "people/password_hint.h"
#include "people/ui_password_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(Session& session, const QString& userId, const QString& login, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_userId(userId)
    , m_login(login)
    , m_ui(std::make_unique<Ui::PasswordDialog>())
{
    m_ui->setupUi(this);
    m_ui->whoLabel->setText(tr("New password for %1").arg(login));
    m_ui->passwordEdit->setAccessibleName(tr("New password"));
    m_ui->passwordAgainEdit->setAccessibleName(tr("New password again"));
    connect(m_ui->passwordEdit, &QLineEdit::textChanged, this, &PasswordDialog::check);
    connect(m_ui->passwordAgainEdit, &QLineEdit::textChanged, this, &PasswordDialog::check);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &PasswordDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

PasswordDialog::~PasswordDialog() = default;

void PasswordDialog::check()
{
    const PasswordHint hint =
        passwordHint(m_ui->passwordEdit->text(), m_ui->passwordAgainEdit->text(), m_login);
    showNote(m_ui->hintLabel, hint.note, hint.text);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(hint.acceptable);
}

void PasswordDialog::accept()
{
    if (m_session.runOrTell(u"set_password"_s,
                            {{u"user"_s, m_userId}, {u"password"_s, m_ui->passwordEdit->text()}}, this))
        QDialog::accept();
}

} // namespace kc::ui
