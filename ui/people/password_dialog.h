// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace kc::ui {

class Session;

namespace Ui {
class PasswordDialog;
}

/// A new password for a user (act set_password).
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(Session& session, const QString& userId, const QString& login, QWidget* parent);
    ~PasswordDialog() override;

    void accept() override;

private:
    void check();

    Session& m_session;
    QString m_userId;
    QString m_login;
    std::unique_ptr<Ui::PasswordDialog> m_ui;
};

} // namespace kc::ui
