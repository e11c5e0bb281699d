// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/norm_rule.h"

#include "common/parts.h"

class QLabel;

namespace kc::ui {

class ShareBar;

/// Mức hỗ trợ: the ceiling that holds for an amount, how it is computed, how much of it is used, and the text
/// that says so.
class NormPanel : public Card
{
    Q_OBJECT

public:
    explicit NormPanel(QWidget* parent = nullptr);

    /// What checkNorm answered for a question.
    void setAnswer(const NormQuestion& question, const NormAnswer& answer);
    /// The amount of the ceiling as shown.
    QString ceilingText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    NormQuestion m_question;
    NormAnswer m_answer;
    QLabel* m_title;
    QLabel* m_ceiling;
    QLabel* m_formula;
    ShareBar* m_bar;
    QLabel* m_use;
    QLabel* m_basis;
};

} // namespace kc::ui
