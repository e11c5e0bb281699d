// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/money_table.h"

#include "base/number_text.h"
#include "base/texts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "common/language.h"
#include "common/theme.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/money_edit.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<Source, 4> kTableSources{Source::National, Source::Local, Source::Counterpart,
                                              Source::Other};

QString capitalised(QString key)
{
    key[0] = key.at(0).toUpper();
    return key;
}

} // namespace

MoneyTable::MoneyTable(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(6);
    for (std::size_t i = 0; i < kTableSources.size(); ++i) {
        m_sources[i] = label(keyOf(kTableSources[i]) + u"SourceLabel"_s, int(i) + 1, 0, false);
        m_sources[i]->setWordWrap(true);
    }
    m_sumTitle = label(u"sumTitleLabel"_s, 5, 0, false);
    QFont bold = font();
    bold.setBold(true);
    m_sumTitle->setFont(bold);
    m_grid->setColumnStretch(0, 1);
}

QLabel* MoneyTable::label(const QString& name, int row, int column, bool right)
{
    auto* made = new QLabel(this);
    made->setObjectName(name);
    made->setAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_grid->addWidget(made, row, column);
    return made;
}

void MoneyTable::addColumn(const QString& key, bool summed)
{
    Column column;
    column.key = key;
    column.summed = summed;
    const int at = int(m_columns.size()) + 1;
    column.title = label(key + u"TitleLabel"_s, 0, at, true);
    for (std::size_t i = 0; i < kTableSources.size(); ++i) {
        column.cells[i] =
            label(key + capitalised(keyOf(kTableSources[i])) + u"Label"_s, int(i) + 1, at, true);
        column.cells[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column.sum = label(key + u"SumLabel"_s, 5, at, true);
    QFont bold = font();
    bold.setBold(true);
    column.sum->setFont(bold);
    m_columns.push_back(std::move(column));
}

void MoneyTable::setEntry(const QString& prefix, FormBinder& binder, FormProblems& problems)
{
    const int at = int(m_columns.size()) + 1;
    m_entryTitle = label(prefix + u"TitleLabel"_s, 0, at, true);
    for (std::size_t i = 0; i < kTableSources.size(); ++i) {
        const QString source = keyOf(kTableSources[i]);
        auto* field = new MoneyEdit(this);
        field->setObjectName(prefix + capitalised(source) + u"Money"_s);
        field->setEchoVisible(false);
        m_fields[i] = field;
        m_grid->addWidget(field, int(i) + 1, at);
        const QString key = prefix + u'_' + source;
        binder.bind(key, field);
        problems.bind(key, field);
        problems.alias(source, key);
        connect(field, &MoneyEdit::valueChanged, this, [this] {
            refresh();
            Q_EMIT edited();
        });
        m_sources[i]->setBuddy(field);
    }
    m_entrySum = label(prefix + u"SumLabel"_s, 5, at, true);
    m_entrySum->setContentsMargins(0, 0, 7, 0);
    m_entryTitle->setContentsMargins(0, 0, 7, 0);
    QFont bold = font();
    bold.setBold(true);
    m_entrySum->setFont(bold);
    m_entryTitle->setFont(bold);
    setFocusProxy(m_fields[1]);
    refresh();
}

void MoneyTable::setTitle(const QString& key, const QString& title)
{
    for (Column& column : m_columns) {
        if (column.key == key)
            column.title->setText(title);
    }
}

void MoneyTable::setEntryTitle(const QString& title)
{
    if (!m_entryTitle)
        return;
    m_entryTitle->setText(title);
    for (std::size_t i = 0; i < kTableSources.size(); ++i)
        m_fields[i]->setAccessibleName(title + u", "_s + text(labelKey(kTableSources[i]), uiLang()));
}

MoneyTable::Amounts MoneyTable::amountsOf(const MoneyBySource& money)
{
    Amounts amounts;
    for (std::size_t i = 0; i < kTableSources.size(); ++i)
        amounts[i] = money.of(kTableSources[i]);
    return amounts;
}

void MoneyTable::setAmounts(const QString& key, const Amounts& amounts)
{
    for (Column& column : m_columns) {
        if (column.key == key) {
            column.amounts = amounts;
            refreshColumn(column);
        }
    }
}

MoneyBySource MoneyTable::entered() const
{
    MoneyBySource money;
    for (std::size_t i = 0; i < kTableSources.size(); ++i) {
        if (m_fields[i])
            money.set(kTableSources[i], m_fields[i]->amount());
    }
    return money;
}

void MoneyTable::setEntered(const MoneyBySource& money)
{
    for (std::size_t i = 0; i < kTableSources.size(); ++i)
        m_fields[i]->setValue(money.of(kTableSources[i]));
}

MoneyEdit* MoneyTable::field(Source source) const
{
    return m_fields[static_cast<std::size_t>(source)];
}

QString MoneyTable::cellText(const QString& key, Source source) const
{
    for (const Column& column : m_columns) {
        if (column.key == key)
            return column.cells[static_cast<std::size_t>(source)]->text();
    }
    return {};
}

void MoneyTable::refreshColumn(Column& column)
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colours().muted);
    column.title->setPalette(muted);
    Dong sum;
    bool any = false;
    for (std::size_t i = 0; i < kTableSources.size(); ++i) {
        const std::optional<Dong>& amount = column.amounts[i];
        column.cells[i]->setText(amount ? groupedText(amount->value(), uiLang()) : missingText());
        QPalette tone = palette();
        if (amount && *amount < Dong(0))
            tone.setColor(QPalette::WindowText, colours().danger);
        column.cells[i]->setPalette(tone);
        if (amount) {
            sum += *amount;
            any = true;
        }
    }
    column.sum->setText(!column.summed ? QString()
                        : any          ? groupedText(sum.value(), uiLang())
                                       : missingText());
}

void MoneyTable::refresh()
{
    for (std::size_t i = 0; i < kTableSources.size(); ++i)
        m_sources[i]->setText(text(labelKey(kTableSources[i]), uiLang()));
    m_sumTitle->setText(tr("Sum"));
    for (Column& column : m_columns)
        refreshColumn(column);
    if (m_entrySum)
        m_entrySum->setText(groupedText(entered().total().value(), uiLang()));
}

void MoneyTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace kc::ui
