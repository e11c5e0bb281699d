// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <functional>

#include "register/page.h"

class QListWidget;
class QStackedWidget;

namespace kc::ui {

/// Several registers in one area: a list of them at the left, the chosen one beside it. A register is made
/// when it is looked at for the first time.
class RegisterGroup : public Page
{
    Q_OBJECT

public:
    using Maker = std::function<RegisterView*(const QString& registerName)>;

    /// `name` begins the object names ("lists" -> "listsPage"); `make` gives the view of a register.
    RegisterGroup(const QString& name, const QStringList& registers, Maker make, QWidget* parent = nullptr);

    void activate() override;
    RegisterView* registerView() override;
    const QStringList& registers() const { return m_registers; }
    /// Shows that register ("norms"). False when it is none of them.
    bool showRegister(const QString& registerName);

Q_SIGNALS:
    void registerChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCurrent();

    QStringList m_registers;
    Maker m_make;
    QListWidget* m_chooser;
    QStackedWidget* m_stack;
    QHash<QString, RegisterView*> m_views;
};

} // namespace kc::ui
