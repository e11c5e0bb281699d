// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/error.h"

#include <QLineEdit>

#include <optional>

namespace kc::ui {

/// The one field for money: whole đồng, right aligned, grouped while it is typed.
///
/// Reads digits ("300000000") and amounts with a unit ("300tr", "1,5 tỷ"), which are written out when the
/// field is left. The same amount in triệu or tỷ stands at the left of the field, so that a zero too many is
/// seen. What cannot be read stays as typed and is a problem, never a guess.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget* parent = nullptr);

    /// Nothing while the field is empty or cannot be read.
    std::optional<Dong> value() const { return m_value; }
    /// The value, zero while there is none.
    Dong amount() const { return m_value.value_or(Dong()); }
    void setValue(std::optional<Dong> value);
    /// Takes a text as if it had been typed: what a draft kept comes back letter by letter.
    void setTypedText(const QString& typed);
    /// True for a readable amount and for an empty field.
    bool isReadable() const { return !m_problem.has_value(); }
    /// Why the text cannot be read; nothing when it can.
    std::optional<Finding> problem() const { return m_problem; }

    /// Allows amounts below zero (a reduction of an allocation).
    void setNegativeAllowed(bool allowed) { m_negativeAllowed = allowed; }
    /// Turns off the echo in triệu or tỷ (narrow table cells).
    void setEchoVisible(bool visible);
    /// "= 300 triệu đồng", "≈ 1,235 tỷ đồng"; empty below a million.
    QString echo() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read(const QString& typed);
    void regroup(const QString& typed);
    void writeOut();
    void describeForReaders();

    std::optional<Dong> m_value;
    std::optional<Finding> m_problem;
    bool m_negativeAllowed = false;
    bool m_echoVisible = true;
};

} // namespace kc::ui
