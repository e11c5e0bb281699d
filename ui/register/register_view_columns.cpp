// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a register are shown, in which order and how wide.
#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTableView>

#include "common/session.h"
#include "common/settings.h"
#include "register/register_model.h"
#include "register/register_view.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// Columns that stand first in the beginning: what a person decides by is seen without scrolling.
QStringList firstColumns(const QString& registerName)
{
    if (registerName == u"projects"_s)
        return {u"code"_s,           u"title"_s,     u"state"_s, u"asked_support"_s,
                u"approved_total"_s, u"plan_year"_s, u"fund"_s};
    if (registerName == u"allocations"_s)
        return {u"fiscal_year"_s, u"source"_s, u"amount"_s, u"decision"_s, u"date"_s};
    if (registerName == u"norms"_s)
        return {u"content"_s, u"name_vi"_s, u"percent"_s, u"cap"_s, u"version"_s};
    return {};
}

/// A first width that fits usual values.
int firstWidth(const QString& registerName, const store::RegisterColumn& column)
{
    if (registerName == u"programmes"_s && column.key == u"code"_s)
        return 150; // "KCQG-2021-2025"
    if (column.key == u"title"_s || column.key == u"name_vi"_s || column.key == u"note_vi"_s)
        return 240;
    if (column.key == u"source"_s)
        return 270;
    if (column.key == u"indicator"_s)
        return 230;
    if (column.key == u"code"_s || column.key == u"content"_s)
        return 112;
    if (column.key == u"office"_s || column.key == u"reason"_s || column.key == u"evidence"_s ||
        column.key == u"name"_s || column.key == u"legal_basis"_s || column.key == u"activity"_s ||
        column.key == u"note"_s || column.key == u"roles"_s || column.key == u"implementing_unit"_s)
        return 240;
    switch (column.kind) {
    case store::ColumnKind::Money:
        return 160;
    case store::ColumnKind::Date:
        return 110;
    case store::ColumnKind::Integer:
    case store::ColumnKind::Flag:
        return 100;
    case store::ColumnKind::Label:
        return 140;
    case store::ColumnKind::Text:
        break;
    }
    return column.vietnameseOrder ? 170 : 140;
}

} // namespace

QList<int> RegisterView::shownColumns() const
{
    QList<int> columns;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns << logical;
    }
    return columns;
}

void RegisterView::chooseColumns()
{
    QMenu menu(this);
    menu.setObjectName(u"columnsMenu"_s);
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* action =
            menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, header, column](bool on) {
            if (!on && shownColumns().size() <= 1)
                return; // a table without columns cannot be brought back by mouse
            header->setSectionHidden(column, !on);
            saveLayout();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As in the beginning")), &QAction::triggered, this, [this, header] {
        m_session.settings().set(Setting::RegisterHeader, QVariant(), m_register.name);
        for (int column = 0; column < m_model->columnCount(); ++column)
            header->moveSection(header->visualIndex(column), column);
        restoreLayout();
    });
    menu.exec(header->mapToGlobal(QPoint(0, header->height())));
}

void RegisterView::restoreLayout()
{
    QHeaderView* header = m_table->horizontalHeader();
    const QByteArray state =
        m_session.settings().value(Setting::RegisterHeader, m_register.name).toByteArray();
    if (state.isEmpty() || !header->restoreState(state)) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const store::RegisterColumn& info = m_register.columns[static_cast<size_t>(column)];
            header->setSectionHidden(column, !info.shownFirst);
            const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            header->resizeSection(column, std::max(firstWidth(m_register.name, info),
                                                   fontMetrics().horizontalAdvance(title) + 40));
            const bool descending = m_register.defaultSort.startsWith(u'-');
            if (info.key == (descending ? m_register.defaultSort.mid(1) : m_register.defaultSort))
                header->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    }
    int place = 0;
    if (state.isEmpty()) {
        for (const QString& key : firstColumns(m_register.name)) {
            const store::RegisterColumn* info = m_register.column(key);
            if (info)
                header->moveSection(header->visualIndex(static_cast<int>(info - m_register.columns.data())),
                                    place++);
        }
    }
    const QByteArray split =
        m_session.settings().value(Setting::RegisterSplit, m_register.name).toByteArray();
    if (!split.isEmpty())
        m_splitter->restoreState(split);
}

void RegisterView::saveLayout()
{
    m_session.settings().set(Setting::RegisterHeader, m_table->horizontalHeader()->saveState(),
                             m_register.name);
    m_session.settings().set(Setting::RegisterSplit, m_splitter->saveState(), m_register.name);
}

} // namespace kc::ui
