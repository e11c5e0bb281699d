// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a register are shown, in which order and how wide.
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTableView>

#include "common/language.h"
#include "common/session.h"
#include "common/settings.h"
#include "register/first_view.h"
#include "register/register_model.h"
#include "register/register_view.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// The record beside the table: a third of a small window, no more than its lines need in a wide one.
constexpr int kPaneShare = 35; ///< percent
constexpr int kPaneLeast = 300;
constexpr int kPaneMost = 420;

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
                return;          // a table without columns cannot be brought back by mouse
            m_ownColumns = true; // from now on the choice is the person's
            header->setSectionHidden(column, !on);
            fitColumns();
            saveColumns();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As in the beginning")), &QAction::triggered, this, [this] {
        m_session.settings().set(Setting::RegisterHeader, QVariant(), m_register.name);
        m_session.settings().set(Setting::RegisterMainWidth, 0, m_register.name);
        restoreLayout();
    });
    menu.exec(header->mapToGlobal(QPoint(0, header->height())));
}

int RegisterView::columnOf(const QString& key) const
{
    const store::RegisterColumn* column = m_register.column(key);
    return column ? static_cast<int>(column - m_register.columns.data()) : -1;
}

void RegisterView::restoreLayout()
{
    QHeaderView* header = m_table->horizontalHeader();
    const QByteArray state =
        m_session.settings().value(Setting::RegisterHeader, m_register.name).toByteArray();
    m_first = firstViewOf(m_register);
    m_mainColumn = columnOf(m_first.main);
    m_mainWidth = m_session.settings().value(Setting::RegisterMainWidth, m_register.name).toInt();
    m_ownColumns = !state.isEmpty() && header->restoreState(state);
    if (!m_ownColumns) {
        const bool descending = m_register.defaultSort.startsWith(u'-');
        const int sorted = columnOf(descending ? m_register.defaultSort.mid(1) : m_register.defaultSort);
        header->setSortIndicator(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        layOutFirst();
    }
    fitColumns();
    const QByteArray split =
        m_session.settings().value(Setting::RegisterSplit, m_register.name).toByteArray();
    m_ownSplit = !split.isEmpty() && m_splitter->restoreState(split);
}

void RegisterView::layOutFirst()
{
    QHeaderView* header = m_table->horizontalHeader();
    const QStringList keys = m_first.always + m_first.roomy;
    m_fitting = true;
    for (int column = 0; column < header->count(); ++column) {
        const store::RegisterColumn& info = m_register.columns[static_cast<size_t>(column)];
        header->setSectionHidden(column, !m_first.always.contains(info.key));
        header->resizeSection(column, firstWidth(m_register, info, column == header->sortIndicatorSection(),
                                                 header->fontMetrics(), uiLang()));
    }
    for (int place = 0; place < keys.size(); ++place)
        header->moveSection(header->visualIndex(columnOf(keys[place])), place);
    m_fitting = false;
}

void RegisterView::fitColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    const int room = m_table->viewport()->width();
    const bool hasMain = m_mainColumn >= 0 && !header->isSectionHidden(m_mainColumn);
    const auto widthOfOthers = [&] {
        int others = 0;
        for (int column = 0; column < header->count(); ++column) {
            if (!(hasMain && column == m_mainColumn) && !header->isSectionHidden(column))
                others += header->sectionSize(column);
        }
        return others;
    };
    m_fitting = true;
    if (!m_ownColumns && hasMain) {
        for (const QString& key : std::as_const(m_first.roomy))
            header->setSectionHidden(columnOf(key), true);
        for (const QString& key : std::as_const(m_first.roomy)) {
            const int column = columnOf(key);
            header->setSectionHidden(column, false);
            if (widthOfOthers() + kMainColumnAmple <= room)
                continue;
            header->setSectionHidden(column, true);
            break;
        }
    }
    if (hasMain) {
        const int least = m_mainWidth > 0 ? m_mainWidth : kMainColumnLeast;
        header->resizeSection(m_mainColumn, std::max(least, room - widthOfOthers()));
    }
    m_fitting = false;
}

void RegisterView::fitSplit()
{
    if (m_ownSplit || !m_pane || m_splitter->width() <= 0)
        return;
    const int width = m_splitter->width() - m_splitter->handleWidth();
    const int pane = std::clamp(width * kPaneShare / 100, kPaneLeast, kPaneMost);
    m_splitter->setSizes({width - pane, pane});
}

void RegisterView::takeWidth(int column, int width)
{
    if (m_fitting)
        return; // the window changed, not the person
    if (column == m_mainColumn && width > 0) {
        m_mainWidth = width;
        m_session.settings().set(Setting::RegisterMainWidth, width, m_register.name);
    }
    saveColumns();
}

bool RegisterView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fitColumns();
    else if (event->type() == QEvent::Resize && watched == m_splitter)
        fitSplit();
    return Page::eventFilter(watched, event);
}

void RegisterView::saveColumns()
{
    if (m_fitting)
        return;
    m_ownColumns = true;
    m_session.settings().set(Setting::RegisterHeader, m_table->horizontalHeader()->saveState(),
                             m_register.name);
}

void RegisterView::saveSplit()
{
    m_ownSplit = true;
    m_session.settings().set(Setting::RegisterSplit, m_splitter->saveState(), m_register.name);
}

} // namespace kc::ui
