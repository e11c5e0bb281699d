// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/short_list.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortRowHeight = 30;
constexpr int kShortCellMargin = 24; ///< beside the words of a cell, both sides together

} // namespace

ShortList::ShortList(const QString& name, QWidget* parent)
    : Card(parent)
    , m_title(new RoleLabel(TextRole::SectionTitle, this))
    , m_table(new QTreeWidget(this))
    , m_nothing(new RoleLabel(TextRole::Muted, this))
{
    m_table->setObjectName(name);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(0, 12, 0, 12);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addWidget(m_nothing);
    column->addStretch(1);
    connect(m_table, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* row) { Q_EMIT opened(row->data(0, Qt::UserRole).toString()); });
}

void ShortList::setTexts(const QString& title, const QStringList& heads, const QString& nothing)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
    m_table->setHeaderLabels(heads);
    m_nothing->setText(nothing);
}

void ShortList::setRows(const std::vector<ShortRow>& rows, ShortColumns columns)
{
    m_table->clear();
    for (const ShortRow& row : rows) {
        auto* item = new QTreeWidgetItem(m_table, row.cells);
        item->setData(0, Qt::UserRole, row.id);
        const int words = m_table->fontMetrics().horizontalAdvance(row.cells.value(0));
        item->setSizeHint(0, QSize(words + kShortCellMargin, kShortRowHeight));
        for (int cell = 0; cell < row.cells.size(); ++cell)
            item->setToolTip(cell, row.cells.at(cell));
        if (columns.number >= 0)
            item->setTextAlignment(columns.number, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (columns.number >= 0)
        m_table->headerItem()->setTextAlignment(columns.number, Qt::AlignRight | Qt::AlignVCenter);
    m_table->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    m_table->setFixedHeight(static_cast<int>(rows.size()) * kShortRowHeight + 34);
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    for (int cell = 0; cell < header->count(); ++cell)
        header->setSectionResizeMode(cell, cell == columns.stretched ? QHeaderView::Stretch
                                                                     : QHeaderView::ResizeToContents);
}

} // namespace kc::ui
