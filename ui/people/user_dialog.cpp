// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/user_dialog.h"

#include "base/texts.h"
#include "domain/rule_book.h"
#include "store/query.h"
#include "store/users.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>

#include "common/language.h"
#include "common/session.h"
#include "people/password_hint.h"
#include "people/ui_user_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Role kRoles[] = {Role::Officer,    Role::Reviewer, Role::Approver,
                           Role::Accountant, Role::Auditor,  Role::Administrator};

} // namespace

UserDialog::UserDialog(Session& session, const QString& userId, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_userId(userId)
    , m_ui(std::make_unique<Ui::UserDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(userId.isEmpty() ? tr("New user") : tr("Edit user"));
    auto* grid = new QGridLayout(m_ui->rolesGroup);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    int at = 0;
    for (const Role role : kRoles) {
        auto* box = new QCheckBox(text(u"role."_s + roleKey(role), uiLang()), m_ui->rolesGroup);
        box->setObjectName(roleKey(role) + u"CheckBox"_s);
        grid->addWidget(box, at / 2, at % 2);
        ++at;
        connect(box, &QCheckBox::toggled, this, &UserDialog::check);
        m_roles.push_back(box);
    }
    m_ui->rolesGroup->setFocusProxy(m_roles.front());
    m_ui->scopeCombo->addItem(tr("Everywhere"), QString());
    for (const AdminUnit* province :
         session.rules().places.unitsAt(session.clock().today(), UnitLevel::Province))
        m_ui->scopeCombo->addItem(province->nameVi, province->code);

    m_ui->loginEdit->setAccessibleName(tr("Login"));
    m_ui->nameEdit->setAccessibleName(tr("Full name"));
    m_ui->positionEdit->setAccessibleName(tr("Position"));
    m_ui->scopeCombo->setAccessibleName(tr("Scope"));
    m_ui->passwordEdit->setAccessibleName(tr("Password"));
    m_ui->passwordAgainEdit->setAccessibleName(tr("Password again"));
    m_ui->problemsFrame->bind(u"login"_s, m_ui->loginEdit);
    m_ui->problemsFrame->bind(u"name"_s, m_ui->nameEdit);
    m_ui->problemsFrame->bind(u"position"_s, m_ui->positionEdit);
    m_ui->problemsFrame->bind(u"roles"_s, m_ui->rolesGroup);
    m_ui->problemsFrame->bind(u"place_code"_s, m_ui->scopeCombo);
    m_ui->problemsFrame->bind(u"password"_s, m_ui->passwordEdit);
    m_ui->problemsFrame->bind(u"active"_s, m_ui->activeCheckBox);
    for (QLineEdit* field : {m_ui->loginEdit, m_ui->nameEdit, m_ui->passwordEdit, m_ui->passwordAgainEdit})
        connect(field, &QLineEdit::textChanged, this, &UserDialog::check);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &UserDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    check();
    resize(width(), layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height());
}

UserDialog::~UserDialog() = default;

void UserDialog::fill()
{
    const bool fresh = m_userId.isEmpty();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->passwordEdit), static_cast<QWidget*>(m_ui->passwordAgainEdit),
          static_cast<QWidget*>(m_ui->passwordEditLabel),
          static_cast<QWidget*>(m_ui->passwordAgainEditLabel)})
        widget->setVisible(fresh);
    m_ui->activeCheckBox->setVisible(!fresh);
    m_ui->activeCheckBox->setChecked(true);
    if (fresh)
        return;
    m_ui->loginEdit->setReadOnly(true);
    m_ui->nameEdit->setFocus();
    const auto user = store::findUser(m_session.store(), UserId::fromText(m_userId));
    if (!user)
        return;
    m_revision = user->revision;
    m_ui->loginEdit->setText(user->actor.login);
    m_ui->nameEdit->setText(user->actor.name);
    m_ui->positionEdit->setText(user->position);
    m_ui->scopeCombo->setCurrentIndex(std::max(0, m_ui->scopeCombo->findData(user->actor.placeCode)));
    m_ui->activeCheckBox->setChecked(user->active);
    for (size_t i = 0; i < m_roles.size(); ++i)
        m_roles[i]->setChecked(user->actor.has(kRoles[i]));
}

void UserDialog::check()
{
    bool ready = !m_ui->loginEdit->text().trimmed().isEmpty() && !m_ui->nameEdit->text().trimmed().isEmpty();
    bool anyRole = false;
    for (const QCheckBox* box : m_roles)
        anyRole = anyRole || box->isChecked();
    if (m_userId.isEmpty()) {
        const PasswordHint hint = passwordHint(m_ui->passwordEdit->text(), m_ui->passwordAgainEdit->text(),
                                               m_ui->loginEdit->text());
        showNote(m_ui->hintLabel, hint.note, hint.text);
        ready = ready && hint.acceptable;
    } else {
        showNote(
            m_ui->hintLabel, Note::Hint,
            tr("Who entered or appraised a project does not approve it, whatever roles one person has."));
    }
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(ready && anyRole);
}

QJsonObject UserDialog::payload() const
{
    QStringList roles;
    for (size_t i = 0; i < m_roles.size(); ++i) {
        if (m_roles[i]->isChecked())
            roles << roleKey(kRoles[i]);
    }
    QJsonObject payload{{u"name"_s, m_ui->nameEdit->text().trimmed()},
                        {u"position"_s, m_ui->positionEdit->text().trimmed()},
                        {u"roles"_s, roles.join(u',')},
                        {u"place_code"_s, m_ui->scopeCombo->currentData().toString()}};
    if (m_userId.isEmpty()) {
        payload.insert(u"login"_s, m_ui->loginEdit->text().trimmed());
        payload.insert(u"password"_s, m_ui->passwordEdit->text());
    } else {
        payload.insert(u"user"_s, m_userId);
        payload.insert(u"revision"_s, m_revision);
        payload.insert(u"active"_s, m_ui->activeCheckBox->isChecked());
    }
    return payload;
}

void UserDialog::accept()
{
    const auto outcome = m_session.run(m_userId.isEmpty() ? u"create_user"_s : u"edit_user"_s, payload());
    if (!outcome) {
        m_ui->problemsFrame->setFindings(outcome.error().findings);
        m_ui->problemsFrame->goToFirst();
        return;
    }
    m_userId = outcome->record;
    QDialog::accept();
}

} // namespace kc::ui
