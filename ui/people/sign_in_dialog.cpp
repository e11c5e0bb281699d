// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/sign_in_dialog.h"

#include "base/texts.h"
#include "casework/casework.h"

#include <QAction>
#include <QFileInfo>
#include <QPushButton>

#include "common/icons.h"
#include "common/language.h"
#include "common/note_label.h"
#include "people/ui_sign_in_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(store::Store& store, const QString& login, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_ui(std::make_unique<Ui::SignInDialog>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setRole(TextRole::PageTitle);
    m_enter = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_enter->setObjectName(u"signInButton"_s);
    m_enter->setDefault(true);
    m_ui->loginEdit->setText(login);
    m_second.setInterval(1000);
    auto* show = m_ui->passwordEdit->addAction(icon(u"password-show-on"_s), QLineEdit::TrailingPosition);
    show->setObjectName(u"showPasswordAction"_s);
    show->setCheckable(true);
    connect(show, &QAction::toggled, this, [this](bool on) {
        m_ui->passwordEdit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(&m_second, &QTimer::timeout, this, [this] {
        --m_secondsLeft;
        showWait();
    });
    connect(m_ui->loginEdit, &QLineEdit::textChanged, this, &SignInDialog::check);
    connect(m_ui->passwordEdit, &QLineEdit::textChanged, this, &SignInDialog::check);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &SignInDialog::tryToEnter);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->otherStoreButton, &QPushButton::clicked, this, [this] {
        m_otherStore = true;
        reject();
    });
    retranslate();
    showNote(m_ui->messageLabel, Note::Hint, {});
    check();
    (login.isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::retranslate()
{
    m_enter->setText(tr("Sign in"));
    m_ui->loginEdit->setAccessibleName(tr("Login"));
    m_ui->passwordEdit->setAccessibleName(tr("Password"));
    m_ui->storeLabel->setText(m_store.setting(u"office.name"_s).isEmpty()
                                  ? QFileInfo(m_store.path()).fileName()
                                  : m_store.setting(u"office.name"_s));
    m_ui->storeLabel->setToolTip(m_store.path());
}

void SignInDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void SignInDialog::check()
{
    m_enter->setEnabled(m_secondsLeft <= 0 && !m_ui->loginEdit->text().trimmed().isEmpty() &&
                        !m_ui->passwordEdit->text().isEmpty());
}

void SignInDialog::tryToEnter()
{
    if (!m_enter->isEnabled())
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Expected<Actor> actor =
        casework::signIn(m_store, m_ui->loginEdit->text().trimmed(), m_ui->passwordEdit->text());
    QGuiApplication::restoreOverrideCursor();
    if (actor) {
        m_actor = *actor;
        accept();
        return;
    }
    const Finding& finding = actor.error().findings.front();
    m_ui->passwordEdit->clear();
    m_ui->passwordEdit->setFocus();
    if (finding.code == u"sign_in.locked"_s) {
        m_secondsLeft = finding.args.value(u"seconds"_s).toInt();
        m_second.start();
        showWait();
    } else {
        showNote(m_ui->messageLabel, Note::Problem, describe(finding, uiLang()));
    }
}

void SignInDialog::showWait()
{
    if (m_secondsLeft <= 0) {
        m_second.stop();
        showNote(m_ui->messageLabel, Note::Hint, tr("You may try again now."));
    } else {
        showNote(m_ui->messageLabel, Note::Warning,
                 tr("Too many wrong passwords. Seconds to wait: %1.").arg(m_secondsLeft));
    }
    check();
}

} // namespace kc::ui
