// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

#include <QDialog>

#include <optional>

#include "register/cell_text.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace kc::ui {

class DateEdit;

/// Makes one condition of a filter: column, comparison, value.
class FilterDialog : public QDialog
{
    Q_OBJECT

public:
    FilterDialog(const store::Register& reg, const CellText& cells, QWidget* parent);

    /// The condition as it stands; nothing while the value is missing or cannot be read.
    std::optional<store::Condition> condition() const;
    /// Begins with that column ("state").
    void chooseColumn(const QString& key);

private:
    void showColumn();
    void check();
    const store::RegisterColumn& column() const;

    const store::Register& m_register;
    const CellText& m_cells;
    QComboBox* m_column;
    QComboBox* m_operator;
    QStackedWidget* m_values;
    QListWidget* m_choices;
    QLineEdit* m_value;
    DateEdit* m_date;
    QLabel* m_problem;
    QPushButton* m_add;
};

} // namespace kc::ui
