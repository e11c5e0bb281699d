// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/result_editor.h"

#include "domain/rule_book.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "common/language.h"
#include "form/table_delegates.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIndicatorColumn = 0;
constexpr int kPlannedColumn = 1;
constexpr int kUnitColumn = 2;
} // namespace

ResultEditor::ResultEditor(QWidget* parent)
    : QWidget(parent)
    , m_chooser(new QComboBox(this))
    , m_table(new QTableWidget(this))
    , m_remove(new QPushButton(this))
{
    m_chooser->setObjectName(u"indicatorCombo"_s);
    m_table->setObjectName(u"resultTable"_s);
    m_remove->setObjectName(u"removeResultButton"_s);
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(20);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(m_chooser, 1);
    top->addWidget(m_remove);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_chooser);
    makeFormTable(m_table, {QString(), QString(), QString()});
    m_table->setItemDelegateForColumn(kPlannedColumn, new NumberCell(m_table));
    m_table->installEventFilter(this);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        const QString indicator = m_chooser->itemData(index).toString();
        m_chooser->setCurrentIndex(0);
        if (indicator.isEmpty())
            return;
        add(indicator);
        Q_EMIT edited();
    });
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_writing)
            Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &ResultEditor::removeCurrent);
    retranslate();
}

void ResultEditor::setRules(const RuleBook* rules)
{
    m_rules = rules;
    fillChooser();
}

void ResultEditor::fillChooser()
{
    m_chooser->clear();
    m_chooser->addItem(tr("Add an indicator…"), QString());
    if (!m_rules)
        return;
    for (const Indicator& indicator : m_rules->indicators)
        m_chooser->addItem(nameOf(indicator, uiLang()), indicator.code);
}

void ResultEditor::appendRow(const QString& code, const QJsonValue& planned)
{
    const int row = m_table->rowCount();
    m_writing = true;
    m_table->insertRow(row);
    auto* name = new QTableWidgetItem(m_rules ? m_rules->indicatorName(code, uiLang()) : code);
    name->setData(kCellValueRole, code);
    name->setToolTip(name->text());
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_table->setItem(row, kIndicatorColumn, name);
    m_table->setItem(row, kPlannedColumn, new QTableWidgetItem);
    auto* unit = new QTableWidgetItem(m_rules ? m_rules->indicatorUnit(code, uiLang()) : QString());
    unit->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_table->setItem(row, kUnitColumn, unit);
    NumberCell::write(m_table->model(), m_table->model()->index(row, kPlannedColumn), planned);
    m_writing = false;
}

void ResultEditor::add(const QString& indicator)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, kIndicatorColumn)->data(kCellValueRole).toString() == indicator) {
            m_table->setCurrentCell(row, kPlannedColumn);
            return;
        }
    }
    appendRow(indicator, {});
    m_table->setCurrentCell(m_table->rowCount() - 1, kPlannedColumn);
    m_table->setFocus();
}

QJsonArray ResultEditor::rows() const
{
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row)
        rows.append(QJsonObject{
            {u"indicator"_s, m_table->item(row, kIndicatorColumn)->data(kCellValueRole).toString()},
            {u"planned"_s, NumberCell::read(m_table->model()->index(row, kPlannedColumn))}});
    return rows;
}

void ResultEditor::setRows(const QJsonArray& rows)
{
    if (rows == this->rows())
        return;
    m_table->setRowCount(0);
    for (const QJsonValue& row : rows)
        appendRow(row[u"indicator"_s].toString(), row[u"planned"_s]);
}

QJsonArray ResultEditor::payloadRows() const
{
    QJsonArray all;
    for (const QJsonValue& value : rows()) {
        QJsonObject row = value.toObject();
        if (!row.value(u"planned"_s).isDouble())
            row.remove(u"planned"_s);
        all.append(row);
    }
    return all;
}

QStringList ResultEditor::unreadable() const
{
    QStringList places;
    int index = 0;
    for (const QJsonValue& row : rows()) {
        if (row[u"planned"_s].isObject())
            places << u"results[%1].planned"_s.arg(index);
        ++index;
    }
    return places;
}

void ResultEditor::removeCurrent()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    Q_EMIT edited();
}

bool ResultEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ResultEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QJsonArray kept = rows();
        fillChooser();
        m_table->setRowCount(0);
        setRows(kept);
        retranslate();
    }
}

void ResultEditor::retranslate()
{
    m_chooser->setAccessibleName(tr("Add an indicator"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Removes the chosen indicator (Delete)"));
    m_table->setAccessibleName(tr("Planned results"));
    m_table->setHorizontalHeaderLabels({tr("Indicator"), tr("Planned"), tr("Unit")});
    m_table->horizontalHeaderItem(kPlannedColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(kIndicatorColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(kPlannedColumn, 120);
    m_table->setColumnWidth(kUnitColumn, 90);
}

} // namespace kc::ui
