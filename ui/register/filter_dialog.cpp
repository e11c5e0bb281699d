// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/filter_dialog.h"

#include "base/number_text.h"
#include "base/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/parts.h"
#include "form/date_edit.h"
#include "register/filter_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

FilterDialog::FilterDialog(const store::Register& reg, const CellText& cells, QWidget* parent)
    : QDialog(parent)
    , m_register(reg)
    , m_cells(cells)
    , m_column(new QComboBox(this))
    , m_operator(new QComboBox(this))
    , m_values(new QStackedWidget(this))
    , m_choices(new QListWidget(this))
    , m_value(new QLineEdit(this))
    , m_date(new DateEdit(this))
    , m_problem(new RoleLabel(TextRole::Caption, this))
{
    setObjectName(u"filterDialog"_s);
    setWindowTitle(tr("Add a condition"));
    m_column->setObjectName(u"filterColumnCombo"_s);
    m_column->setAccessibleName(tr("Column"));
    m_operator->setObjectName(u"filterOperatorCombo"_s);
    m_operator->setAccessibleName(tr("Comparison"));
    m_choices->setObjectName(u"filterChoiceList"_s);
    m_choices->setAccessibleName(tr("Values"));
    m_value->setObjectName(u"filterValueEdit"_s);
    m_value->setAccessibleName(tr("Value"));
    m_date->setObjectName(u"filterDateEdit"_s);
    m_date->setAccessibleName(tr("Value"));
    for (const store::RegisterColumn& entry : reg.columns)
        m_column->addItem(text(u"register."_s + reg.name + u'.' + entry.key, uiLang()), entry.key);
    m_values->addWidget(m_choices);
    for (QWidget* field : {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_date)}) {
        auto* page = new QWidget(m_values);
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(field);
        layout->addStretch();
        m_values->addWidget(page);
    }
    m_problem->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("C&olumn"), m_column);
    form->addRow(tr("Co&mparison"), m_operator);
    form->addRow(tr("&Value"), m_values);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addConditionButton"_s);
    m_add->setDefault(true);
    auto* all = new QVBoxLayout(this);
    all->addLayout(form, 1);
    all->addWidget(m_problem);
    all->addWidget(buttons);
    resize(460, 360);

    connect(m_column, &QComboBox::currentIndexChanged, this, &FilterDialog::showColumn);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &FilterDialog::check);
    connect(m_value, &QLineEdit::textChanged, this, &FilterDialog::check);
    connect(m_date, &DateEdit::dateChanged, this, &FilterDialog::check);
    connect(m_choices, &QListWidget::itemChanged, this, &FilterDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showColumn();
}

const store::RegisterColumn& FilterDialog::column() const
{
    return m_register.columns[static_cast<size_t>(std::max(0, m_column->currentIndex()))];
}

void FilterDialog::chooseColumn(const QString& key)
{
    m_column->setCurrentIndex(std::max(0, m_column->findData(key)));
}

void FilterDialog::showColumn()
{
    const store::RegisterColumn& chosen = column();
    const auto choices = columnChoices(m_register, chosen, m_cells);
    m_operator->clear();
    m_choices->clear();
    m_value->clear();
    const auto offer = [this](const QString& label, const QString& op) { m_operator->addItem(label, op); };
    if (!choices.empty()) {
        offer(tr("is one of"), u"="_s);
        offer(tr("is none of"), u"!="_s);
        for (const auto& [key, label] : choices) {
            auto* item = new QListWidgetItem(label, m_choices);
            item->setData(Qt::UserRole, key);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
        m_values->setCurrentIndex(0);
    } else if (chosen.kind == store::ColumnKind::Text) {
        offer(tr("contains"), u"~"_s);
        offer(tr("is exactly"), u"="_s);
        offer(tr("is not"), u"!="_s);
        m_value->setPlaceholderText(tr("Marks are not needed"));
        m_values->setCurrentIndex(1);
    } else {
        offer(tr("equals"), u"="_s);
        offer(tr("at least"), u">="_s);
        offer(tr("at most"), u"<="_s);
        offer(tr("more than"), u">"_s);
        offer(tr("less than"), u"<"_s);
        const bool date = chosen.kind == store::ColumnKind::Date;
        m_value->setPlaceholderText(chosen.kind == store::ColumnKind::Money ? tr("for example 300 triệu")
                                                                            : QString());
        m_values->setCurrentIndex(date ? 2 : 1);
    }
    check();
}

std::optional<store::Condition> FilterDialog::condition() const
{
    const store::RegisterColumn& chosen = column();
    store::Condition condition{chosen.key, m_operator->currentData().toString(), {}};
    if (m_values->currentIndex() == 0) {
        for (int i = 0; i < m_choices->count(); ++i) {
            if (m_choices->item(i)->checkState() == Qt::Checked)
                condition.values << m_choices->item(i)->data(Qt::UserRole).toString();
        }
        return condition.values.isEmpty() ? std::nullopt : std::optional(condition);
    }
    if (m_values->currentIndex() == 2) {
        if (!m_date->date().isValid())
            return std::nullopt;
        condition.values << m_date->date().toString(Qt::ISODate);
        return condition;
    }
    const QString typed = m_value->text().trimmed();
    if (typed.isEmpty())
        return std::nullopt;
    if (chosen.kind == store::ColumnKind::Text) {
        condition.values << typed;
        return condition;
    }
    const Expected<Dong> number = parseMoneyWithUnit(typed);
    if (!number)
        return std::nullopt;
    condition.values << QString::number(number->value());
    return condition;
}

void FilterDialog::check()
{
    const bool typed = m_values->currentIndex() == 1 && !m_value->text().trimmed().isEmpty();
    const bool good = condition().has_value();
    m_add->setEnabled(good);
    m_problem->setText(typed && !good ? tr("This is no number.") : QString());
}

} // namespace kc::ui
