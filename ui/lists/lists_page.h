// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "register/page.h"

class QListWidget;
class QStackedWidget;

namespace kc::ui {

class Session;

/// Law and lists: the dated reference data with validity and legal basis, one register per list.
class ListsPage : public Page
{
    Q_OBJECT

public:
    explicit ListsPage(Session& session, QWidget* parent = nullptr);

    void activate() override;
    RegisterView* registerView() override;
    /// Shows that list ("norms"). False when it is none of them.
    bool showList(const QString& registerName);
    static QStringList listNames();

Q_SIGNALS:
    void listChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCurrent();

    Session& m_session;
    QListWidget* m_chooser;
    QStackedWidget* m_stack;
    QHash<QString, RegisterView*> m_views;
};

} // namespace kc::ui
