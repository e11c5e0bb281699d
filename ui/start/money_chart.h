// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/worklist.h"

#include <QWidget>

namespace kc::ui {

/// Money of one year by source: assigned, asked for and approved as bars with their exact values.
class MoneyChart : public QWidget
{
    Q_OBJECT

public:
    explicit MoneyChart(QWidget* parent = nullptr);
    void setMoney(const std::vector<casework::YearMoney>& money);
    /// What the bars say, for readers of the screen.
    QString spokenText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {360, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::vector<casework::YearMoney> m_money;
};

} // namespace kc::ui
