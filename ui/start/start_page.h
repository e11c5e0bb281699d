// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

#include "register/page.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QTreeWidget;

namespace kc::ui {

class MoneyChart;
class RoleLabel;
class Session;
class ShortList;

/// What waits for me, what is late, money of the year by source, the days the law names next, the newest
/// signed reports. Each tile opens its records.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Session& session, QWidget* parent = nullptr);

    void activate() override;

Q_SIGNALS:
    void filterRequested(const QString& registerName, const kc::store::Filter& filter);
    void recordRequested(const QString& registerName, const QString& id);
    /// A signed report is to be opened.
    void signedReportRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillTiles();
    void fillWaiting();
    void fillYears();
    void showMoney();
    void fillDeadlines();
    void fillSigned();

    Session& m_session;
    RoleLabel* m_title;
    RoleLabel* m_date;
    QGridLayout* m_tiles;
    RoleLabel* m_moneyTitle;
    RoleLabel* m_moneyHint;
    QComboBox* m_year;
    MoneyChart* m_chart;
    RoleLabel* m_waitingTitle;
    QTreeWidget* m_waiting;
    QLabel* m_nothing;
    ShortList* m_deadlines;
    ShortList* m_signed;
};

} // namespace kc::ui
