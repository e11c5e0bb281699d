// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace kc::ui {

/// A count with its name as a card that can be pressed.
class TileButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Plain, Mine, Late };
    TileButton(const QString& iconName, const QString& title, const QString& count, Tone tone,
               QWidget* parent = nullptr);
    QSize sizeHint() const override { return {200, 86}; }
    QSize minimumSizeHint() const override { return {150, 86}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    QString m_count;
    Tone m_tone;
};

} // namespace kc::ui
