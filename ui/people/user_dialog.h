// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QJsonObject>

#include <memory>
#include <vector>

class QCheckBox;

namespace kc::ui {

class Session;

namespace Ui {
class UserDialog;
}

/// Enters or edits a user: who, which roles, which place (acts create_user, edit_user).
class UserDialog : public QDialog
{
    Q_OBJECT

public:
    /// An empty id makes a new user.
    UserDialog(Session& session, const QString& userId, QWidget* parent);
    ~UserDialog() override;

    void accept() override;
    QString userId() const { return m_userId; }

private:
    void fill();
    void check();
    QJsonObject payload() const;

    Session& m_session;
    QString m_userId;
    int m_revision = 0;
    std::unique_ptr<Ui::UserDialog> m_ui;
    std::vector<QCheckBox*> m_roles; ///< in the order of Role
};

} // namespace kc::ui
