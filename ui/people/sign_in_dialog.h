// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "store/store.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QPushButton;

namespace kc::ui {

namespace Ui {
class SignInDialog;
}

/// Asks who sits at the desk. After wrong passwords it counts the seconds of the lock-out down.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(store::Store& store, const QString& login, QWidget* parent = nullptr);
    ~SignInDialog() override;

    const Actor& actor() const { return m_actor; }
    /// The person wants another file instead.
    bool wantsOtherStore() const { return m_otherStore; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void tryToEnter();
    void showWait();
    void check();

    store::Store& m_store;
    std::unique_ptr<Ui::SignInDialog> m_ui;
    QPushButton* m_enter;
    QTimer m_second;
    int m_secondsLeft = 0;
    Actor m_actor;
    bool m_otherStore = false;
};

} // namespace kc::ui
