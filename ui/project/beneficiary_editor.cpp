// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/beneficiary_editor.h"

#include "base/number_text.h"
#include "store/establishments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "common/language.h"
#include "form/establishment_picker.h"
#include "form/table_delegates.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNameColumn = 0;
constexpr int kTaxColumn = 1;
constexpr int kSupportColumn = 2;
constexpr int kCounterpartColumn = 3;
} // namespace

BeneficiaryEditor::BeneficiaryEditor(QWidget* parent)
    : QWidget(parent)
    , m_picker(new EstablishmentPicker(this))
    , m_table(new QTableWidget(this))
    , m_remove(new QPushButton(this))
    , m_sum(new QLabel(this))
{
    m_picker->setObjectName(u"establishmentPickerEdit"_s);
    m_table->setObjectName(u"beneficiaryTable"_s);
    m_remove->setObjectName(u"removeBeneficiaryButton"_s);
    m_sum->setObjectName(u"beneficiarySumLabel"_s);
    m_remove->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(m_picker, 1);
    top->addWidget(m_remove);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    m_sum->setAlignment(Qt::AlignRight);
    layout->addWidget(m_sum);
    setFocusProxy(m_picker);

    makeFormTable(m_table, {QString(), QString(), QString(), QString()});
    m_table->setMinimumHeight(110);
    m_table->setItemDelegateForColumn(kSupportColumn, new NumberCell(m_table));
    m_table->setItemDelegateForColumn(kCounterpartColumn, new NumberCell(m_table));
    m_table->installEventFilter(this);
    connect(m_picker, &EstablishmentPicker::establishmentEdited, this, [this] {
        const EstablishmentId chosen = m_picker->establishment();
        if (chosen.isNull())
            return;
        m_picker->clearChoice();
        add(chosen);
        Q_EMIT edited();
    });
    connect(m_picker, &EstablishmentPicker::newRequested, this,
            &BeneficiaryEditor::newEstablishmentRequested);
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (m_writing)
            return;
        showSums();
        Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRow() >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &BeneficiaryEditor::removeCurrent);
    m_remove->setEnabled(false);
    retranslate();
}

void BeneficiaryEditor::setStore(const store::Store* store)
{
    m_store = store;
    m_picker->setStore(store);
}

void BeneficiaryEditor::appendRow(EstablishmentId establishment, const QJsonValue& support,
                                  const QJsonValue& counterpart)
{
    const auto found = m_store ? store::findEstablishment(*m_store, establishment) : std::nullopt;
    const int row = m_table->rowCount();
    m_writing = true;
    m_table->insertRow(row);
    auto* name = new QTableWidgetItem(found ? found->name : establishment.toText());
    name->setData(kCellValueRole, establishment.toText());
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    name->setToolTip(found ? found->address : QString());
    m_table->setItem(row, kNameColumn, name);
    auto* tax = new QTableWidgetItem(found ? found->taxCode : QString());
    tax->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_table->setItem(row, kTaxColumn, tax);
    for (const int column : {kSupportColumn, kCounterpartColumn})
        m_table->setItem(row, column, new QTableWidgetItem);
    NumberCell::write(m_table->model(), m_table->model()->index(row, kSupportColumn), support);
    NumberCell::write(m_table->model(), m_table->model()->index(row, kCounterpartColumn), counterpart);
    m_writing = false;
}

void BeneficiaryEditor::add(EstablishmentId establishment)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, kNameColumn)->data(kCellValueRole).toString() == establishment.toText()) {
            m_table->setCurrentCell(row, kSupportColumn);
            return;
        }
    }
    appendRow(establishment, {}, {});
    m_table->setCurrentCell(m_table->rowCount() - 1, kSupportColumn);
    m_table->setFocus();
    showSums();
}

QJsonArray BeneficiaryEditor::rows() const
{
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QAbstractItemModel* model = m_table->model();
        rows.append(QJsonObject{
            {u"establishment"_s, m_table->item(row, kNameColumn)->data(kCellValueRole).toString()},
            {u"support"_s, NumberCell::read(model->index(row, kSupportColumn))},
            {u"counterpart"_s, NumberCell::read(model->index(row, kCounterpartColumn))}});
    }
    return rows;
}

void BeneficiaryEditor::setRows(const QJsonArray& rows)
{
    if (rows == this->rows())
        return;
    m_table->setRowCount(0);
    for (const QJsonValue& row : rows)
        appendRow(EstablishmentId::fromText(row[u"establishment"_s].toString()), row[u"support"_s],
                  row[u"counterpart"_s]);
    showSums();
}

QJsonArray BeneficiaryEditor::payloadRows() const
{
    QJsonArray all;
    for (const QJsonValue& value : rows()) {
        QJsonObject row = value.toObject();
        for (const QString& key : {u"support"_s, u"counterpart"_s}) {
            if (!row.value(key).isDouble())
                row.insert(key, 0);
        }
        all.append(row);
    }
    return all;
}

QStringList BeneficiaryEditor::unreadable() const
{
    QStringList places;
    int index = 0;
    for (const QJsonValue& row : rows()) {
        for (const QString& key : {u"support"_s, u"counterpart"_s}) {
            if (row[key].isObject())
                places << u"beneficiaries[%1].%2"_s.arg(index).arg(key);
        }
        ++index;
    }
    return places;
}

void BeneficiaryEditor::removeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_table->removeRow(row);
    showSums();
    Q_EMIT edited();
}

void BeneficiaryEditor::showSums()
{
    Dong support, counterpart;
    for (const QJsonValue& row : rows()) {
        support += Dong(row[u"support"_s].toInteger());
        counterpart += Dong(row[u"counterpart"_s].toInteger());
    }
    if (m_table->rowCount() == 0)
        m_sum->setText(tr("No beneficiary yet. A group project may name them later."));
    else
        m_sum->setText(tr("Beneficiaries: %1  ·  support %2 đồng  ·  counterpart %3 đồng")
                           .arg(QString::number(m_table->rowCount()), groupedText(support.value(), uiLang()),
                                groupedText(counterpart.value(), uiLang())));
}

bool BeneficiaryEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void BeneficiaryEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BeneficiaryEditor::retranslate()
{
    m_picker->setPlaceholderText(tr("Add an establishment: tax code or name, without marks"));
    m_picker->setAccessibleName(tr("Add a beneficiary"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("Removes the chosen beneficiary (Delete)"));
    m_table->setAccessibleName(tr("Beneficiaries"));
    m_table->setHorizontalHeaderLabels(
        {tr("Establishment"), tr("Tax code"), tr("Support"), tr("Counterpart")});
    for (const int column : {kSupportColumn, kCounterpartColumn})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionResizeMode(kNameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(kTaxColumn, 130);
    m_table->setColumnWidth(kSupportColumn, 160);
    m_table->setColumnWidth(kCounterpartColumn, 160);
    showSums();
}

} // namespace kc::ui
