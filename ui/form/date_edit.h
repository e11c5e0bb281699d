// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDate>
#include <QLineEdit>

#include <optional>

class QAction;

namespace kc::ui {

/// The one field for dates: typed as dd/mm/yyyy (also 5/1/2026, 05012026, 2026-01-05), chosen from a calendar
/// (Alt+Down), or left empty. Arrow up and down move by a day, page up and down by a month.
class DateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateEdit(QWidget* parent = nullptr);

    /// Invalid while the field is empty or cannot be read.
    QDate date() const { return m_date; }
    void setDate(QDate date);
    /// Takes a text as if it had been typed.
    void setTypedText(const QString& typed);
    bool isReadable() const { return !m_problem.has_value(); }
    std::optional<Finding> problem() const { return m_problem; }
    /// The day the calendar opens at while the field is empty.
    void setOpensAt(QDate day) { m_opensAt = day; }
    /// What an empty field means, said in its place; without it how a date is written.
    void setEmptyHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void openCalendar();

Q_SIGNALS:
    void dateChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read(const QString& typed);
    void writeOut();
    void retranslate();

    QDate m_date;
    QDate m_opensAt;
    std::optional<Finding> m_problem;
    QAction* m_calendar = nullptr;
    QString m_emptyHint;
};

} // namespace kc::ui
