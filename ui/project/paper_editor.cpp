// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/paper_editor.h"

#include "base/legal_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "common/language.h"
#include "common/theme.h"
#include "form/share_bar.h"
#include "form/table_delegates.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPaperColumn = 0;
constexpr int kNeedColumn = 1;
constexpr int kReceivedColumn = 2;
constexpr int kNoteColumn = 3;
constexpr int kRequiredRole = Qt::UserRole + 21;
} // namespace

PaperEditor::PaperEditor(QWidget* parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_bar(new ShareBar(this))
    , m_table(new QTableWidget(this))
{
    m_summary->setObjectName(u"papersSummaryLabel"_s);
    m_bar->setObjectName(u"papersBar"_s);
    m_table->setObjectName(u"paperTable"_s);
    m_bar->setMaximumWidth(260);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(m_summary);
    top->addWidget(m_bar, 1);
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    makeFormTable(m_table, {QString(), QString(), QString(), QString()});
    m_table->setItemDelegateForColumn(kReceivedColumn, new DateCell(m_table));
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (m_writing)
            return;
        if (item->column() == kPaperColumn) {
            // A paper that came today is dated today; the day can be changed.
            const QModelIndex received = m_table->model()->index(item->row(), kReceivedColumn);
            m_writing = true;
            if (item->checkState() == Qt::Unchecked)
                DateCell::write(m_table->model(), received, QDate());
            else if (!DateCell::read(received).isValid())
                DateCell::write(m_table->model(), received, m_today);
            m_writing = false;
        }
        showCompleteness();
        Q_EMIT edited();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == kPaperColumn)
            fitRows();
    });
    retranslate();
}

void PaperEditor::setItems(const std::vector<ChecklistItem>& items, const std::vector<ChecklistItem>& all)
{
    const QJsonArray kept = rows();
    m_items = items;
    m_all = all;
    rebuild(kept);
}

void PaperEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    rebuild(rows());
}

QJsonArray PaperEditor::rows() const
{
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* paper = m_table->item(row, kPaperColumn);
        const QDate received = DateCell::read(m_table->model()->index(row, kReceivedColumn));
        const QString note = m_table->item(row, kNoteColumn)->text();
        const bool present = paper->checkState() == Qt::Checked;
        if (!present && note.isEmpty())
            continue; // as good as not entered
        QJsonObject line{
            {u"item"_s, paper->data(kCellValueRole).toString()}, {u"present"_s, present}, {u"note"_s, note}};
        if (received.isValid())
            line.insert(u"received_on"_s, received.toString(Qt::ISODate));
        rows.append(line);
    }
    return rows;
}

void PaperEditor::setRows(const QJsonArray& rows)
{
    if (rows != this->rows())
        rebuild(rows);
}

void PaperEditor::rebuild(const QJsonArray& rows)
{
    m_writing = true;
    m_table->setRowCount(0);
    const auto append = [&](const ChecklistItem& item, bool inForce) {
        QJsonObject line;
        for (const QJsonValue& value : rows) {
            if (value[u"item"_s].toString() == item.code)
                line = value.toObject();
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* paper = new QTableWidgetItem(nameOf(item, uiLang()));
        paper->setData(kCellValueRole, item.code);
        paper->setData(kRequiredRole, item.required && inForce);
        paper->setToolTip(legalWords(item.legalBasis, uiLang()));
        paper->setFlags(m_readOnly ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        paper->setCheckState(line.value(u"present"_s).toBool() ? Qt::Checked : Qt::Unchecked);
        m_table->setItem(row, kPaperColumn, paper);
        auto* need = new QTableWidgetItem(!inForce        ? tr("not asked for")
                                          : item.required ? tr("required")
                                                          : tr("if it applies"));
        need->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, kNeedColumn, need);
        auto* received = new QTableWidgetItem;
        auto* note = new QTableWidgetItem(line.value(u"note"_s).toString());
        if (m_readOnly) {
            received->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            note->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
        m_table->setItem(row, kReceivedColumn, received);
        m_table->setItem(row, kNoteColumn, note);
        DateCell::write(m_table->model(), m_table->model()->index(row, kReceivedColumn),
                        QDate::fromString(line.value(u"received_on"_s).toString(), Qt::ISODate));
    };
    for (const ChecklistItem& item : m_items)
        append(item, true);
    for (const ChecklistItem& item : m_all) {
        const auto same = [&item](const ChecklistItem& other) { return other.code == item.code; };
        const bool listed = std::any_of(m_items.begin(), m_items.end(), same);
        const bool kept = std::any_of(rows.begin(), rows.end(), [&item](const QJsonValue& row) {
            return row[u"item"_s].toString() == item.code;
        });
        if (!listed && kept)
            append(item, false);
    }
    fitRows();
    m_writing = false;
    showCompleteness();
}

void PaperEditor::fitRows()
{
    // Names of papers are long: rows grow with their lines once the width is known.
    if (m_table->columnWidth(kPaperColumn) < 200)
        return;
    m_table->resizeRowsToContents();
    const int least = m_table->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, std::max(least, m_table->rowHeight(row) + 4));
}

int PaperEditor::requiredCount() const
{
    int count = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        count += m_table->item(row, kPaperColumn)->data(kRequiredRole).toBool() ? 1 : 0;
    return count;
}

int PaperEditor::presentCount() const
{
    int count = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* paper = m_table->item(row, kPaperColumn);
        if (paper->data(kRequiredRole).toBool() && paper->checkState() == Qt::Checked)
            ++count;
    }
    return count;
}

void PaperEditor::showCompleteness()
{
    const int required = requiredCount(), present = presentCount();
    m_bar->setShare(Percent::ratio(present, required), colours().danger);
    m_summary->setText(m_items.empty() ? tr("Choose the content of promotion to see the papers it needs.")
                       : present == required
                           ? tr("The file is complete: all %1 required papers are here.").arg(required)
                           : tr("%1 of %2 required papers are here.").arg(present).arg(required));
    m_bar->setAccessibleName(m_summary->text());
}

void PaperEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild(rows());
        retranslate();
    }
}

void PaperEditor::retranslate()
{
    m_table->setAccessibleName(tr("Papers of the file"));
    m_table->setHorizontalHeaderLabels({tr("Paper"), tr("Needed"), tr("Received on"), tr("Note")});
    m_table->horizontalHeader()->setSectionResizeMode(kPaperColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(kNeedColumn, 110);
    m_table->setColumnWidth(kReceivedColumn, 130);
    m_table->setColumnWidth(kNoteColumn, 220);
    showCompleteness();
}

} // namespace kc::ui
