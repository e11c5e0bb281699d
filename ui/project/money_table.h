// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace kc::ui {

class FormBinder;
class FormProblems;
class MoneyEdit;

/// Money by source in columns: what was said before, side by side, and one column that is entered. Sums
/// below.
class MoneyTable : public QWidget
{
    Q_OBJECT

public:
    using Amounts = std::array<std::optional<Dong>, 4>; ///< in the order of Source; nothing is a dash

    explicit MoneyTable(QWidget* parent = nullptr);

    /// A column that is only read, left of the entered one. Called once for each before setEntry().
    void addColumn(const QString& key, bool summed = true);
    /// The column that is entered: fields "<prefix>NationalMoney" ..., bound as "<prefix>_national" ...
    void setEntry(const QString& prefix, FormBinder& binder, FormProblems& problems);
    void setTitle(const QString& key, const QString& title);
    void setEntryTitle(const QString& title);
    void setAmounts(const QString& key, const Amounts& amounts);
    static Amounts amountsOf(const MoneyBySource& money);

    MoneyBySource entered() const;
    void setEntered(const MoneyBySource& money);
    MoneyEdit* field(Source source) const;
    /// The text of a read cell, for tests.
    QString cellText(const QString& key, Source source) const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Column
    {
        QString key;
        bool summed = true;
        QLabel* title = nullptr;
        std::array<QLabel*, 4> cells{};
        QLabel* sum = nullptr;
        Amounts amounts;
    };
    void refresh();
    void refreshColumn(Column& column);
    QLabel* label(const QString& name, int row, int column, bool right);

    QGridLayout* m_grid;
    std::array<QLabel*, 4> m_sources{};
    QLabel* m_sumTitle;
    std::vector<Column> m_columns;
    QLabel* m_entryTitle = nullptr;
    QLabel* m_entrySum = nullptr;
    std::array<MoneyEdit*, 4> m_fields{};
};

} // namespace kc::ui
