// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/percent.h"

#include <QColor>
#include <QWidget>

#include <optional>

namespace kc::ui {

/// How much of a whole is used, as a thin bar; beyond the whole it is full and in the colour of the excess.
/// The words beside it say the same.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);
    void setShare(const std::optional<Percent>& share, const QColor& beyond);
    QSize sizeHint() const override { return {160, 8}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Percent> m_share;
    QColor m_beyond;
};

} // namespace kc::ui
