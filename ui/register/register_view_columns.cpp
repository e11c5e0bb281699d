// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a register are shown, in which order and how wide.
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTableView>

#include "common/session.h"
#include "common/settings.h"
#include "register/register_columns.h"
#include "register/register_model.h"
#include "register/register_view.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a register shows in the beginning: names before codes, and the text that takes the room left over.
struct FirstView
{
    const char* name;
    const char* main;  ///< the column that stretches with the window
    const char* first; ///< columns that stand first, what a person decides by
    const char* last;  ///< columns that stand last: codes nobody reads a list by
};

constexpr FirstView kFirstViews[] = {
    {"projects", "title", "code,title,state,asked_support,approved_total,plan_year,fund", ""},
    {"establishments", "name", "", ""},
    {"allocations", "source", "fiscal_year,source,amount,decision,date", ""},
    {"movements", "title", "date,project_code,title,stage,source,fiscal_year,amount,document", ""},
    {"norms", "name_vi", "name_vi,percent,cap,unit,fund,version", "content"},
    {"roles", "act", "", ""},
    {"legal_texts", "title", "title,state,issued_on,valid_from,valid_to", "note,code"},
    {"checklists", "name_vi", "name_vi,required,activity,stage", "code"},
    {"deadlines", "name_vi", "name_vi,fund,act,day,month,year_offset", "code"},
    {"eligibility", "note_vi", "note_vi,eligible,unit_kind,in_city", "code"},
    {"indicators", "name_vi", "name_vi,unit_vi", "code"},
    {"tax_rates", "name_vi", "name_vi,percent", "code"},
    {"admin_units", "name", "name,level,kind", ""},
    {"procedures", "act", "procedure,act,role,from_state,to_state", ""},
    {"targets", "indicator", "", ""},
    {"results", "title", "", ""},
    {"audit", "record", "", ""},
};

const FirstView* firstViewOf(const QString& registerName)
{
    for (const FirstView& view : kFirstViews) {
        if (registerName == QLatin1String(view.name))
            return &view;
    }
    return nullptr;
}

QStringList columnKeys(const char* list)
{
    return QString::fromLatin1(list).split(u',', Qt::SkipEmptyParts);
}

/// Index of the column that takes the room left over; -1 when the register has no such text.
int mainColumnOf(const store::Register& reg)
{
    if (const FirstView* view = firstViewOf(reg.name)) {
        const store::RegisterColumn* column = reg.column(QString::fromLatin1(view->main));
        return column ? static_cast<int>(column - reg.columns.data()) : -1;
    }
    for (size_t at = 0; at < reg.columns.size(); ++at) {
        if (reg.columns[at].vietnameseOrder && reg.columns[at].shownFirst)
            return static_cast<int>(at);
    }
    return -1;
}

constexpr int kMainColumnLeast = 240;
constexpr int kMainColumnShare = 45; ///< percent of the table it gets even when other columns need scrolling
/// Of projects money is read beside the title: the title gives way until code, title, state and both sums
/// stand in the smallest window.
constexpr int kProjectTitleLeast = 190;
constexpr int kProjectTitleShare = 30; ///< percent of the table

/// A first width that fits usual values.
int firstWidth(const QString& registerName, const store::RegisterColumn& column)
{
    if (registerName == u"projects"_s &&
        (column.key == u"code"_s || column.kind == store::ColumnKind::Money ||
         column.kind == store::ColumnKind::Label))
        return column.key == u"code"_s ? 96 : 118;
    if (registerName == u"movements"_s) {
        static const QMap<QString, int> widths{{u"date"_s, 94},    {u"project_code"_s, 104},
                                               {u"stage"_s, 100},  {u"source"_s, 210},
                                               {u"amount"_s, 124}, {u"document"_s, 140}};
        if (const int width = widths.value(column.key))
            return width;
    }
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
            fitMainColumn();
            saveLayout();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As in the beginning")), &QAction::triggered, this, [this, header] {
        m_session.settings().set(Setting::RegisterHeader, QVariant(), m_register.name);
        m_session.settings().set(Setting::RegisterMainWidth, 0, m_register.name);
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
    const int headMargin = m_register.name == u"projects"_s ? 20 : 48; // the sorting mark stands above
    if (state.isEmpty() || !header->restoreState(state)) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const store::RegisterColumn& info = m_register.columns[static_cast<size_t>(column)];
            // The name stands in the reader's own language; the other one is there for who wants it.
            header->setSectionHidden(column, !info.shownFirst || info.key == u"name_en"_s);
            const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            header->resizeSection(column,
                                  std::max(firstWidth(m_register.name, info),
                                           header->fontMetrics().horizontalAdvance(title) + headMargin));
            const bool descending = m_register.defaultSort.startsWith(u'-');
            if (info.key == (descending ? m_register.defaultSort.mid(1) : m_register.defaultSort))
                header->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    }
    if (const FirstView* view = firstViewOf(m_register.name); view && state.isEmpty()) {
        const auto moveTo = [&](const QString& key, int place) {
            const store::RegisterColumn* info = m_register.column(key);
            if (info)
                header->moveSection(header->visualIndex(static_cast<int>(info - m_register.columns.data())),
                                    place);
        };
        int place = 0;
        for (const QString& key : columnKeys(view->first))
            moveTo(key, place++);
        for (const QString& key : columnKeys(view->last))
            moveTo(key, header->count() - 1);
    }
    m_mainColumn = mainColumnOf(m_register);
    m_mainWidth = m_session.settings().value(Setting::RegisterMainWidth, m_register.name).toInt();
    fitMainColumn();
    const QByteArray split =
        m_session.settings().value(Setting::RegisterSplit, m_register.name).toByteArray();
    if (!split.isEmpty())
        m_splitter->restoreState(split);
}

void RegisterView::fitMainColumn()
{
    QHeaderView* header = m_table->horizontalHeader();
    if (m_mainColumn < 0 || header->isSectionHidden(m_mainColumn))
        return;
    const int room = m_table->viewport()->width();
    int others = 0;
    for (int column = 0; column < header->count(); ++column) {
        if (column != m_mainColumn && !header->isSectionHidden(column))
            others += header->sectionSize(column);
    }
    // The list of projects has most columns: in a narrow window its names give way to money and state.
    const int usual = m_register.name == u"projects"_s
                          ? std::max(kProjectTitleLeast, room * kProjectTitleShare / 100)
                          : std::max(kMainColumnLeast, room * kMainColumnShare / 100);
    const int least = m_mainWidth > 0 ? m_mainWidth : usual;
    m_fitting = true;
    header->resizeSection(m_mainColumn, std::max(least, room - others));
    m_fitting = false;
}

void RegisterView::takeWidth(int column, int width)
{
    if (m_fitting)
        return; // the window changed, not the person
    if (column == m_mainColumn && width > 0) {
        m_mainWidth = width;
        m_session.settings().set(Setting::RegisterMainWidth, width, m_register.name);
    }
    saveLayout();
}

bool RegisterView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitMainColumn();
    return Page::eventFilter(watched, event);
}

void RegisterView::saveLayout()
{
    m_session.settings().set(Setting::RegisterHeader, m_table->horizontalHeader()->saveState(),
                             m_register.name);
    m_session.settings().set(Setting::RegisterSplit, m_splitter->saveState(), m_register.name);
}

void layOutRecords(QTableView& table, const store::Register& reg, const QString& summed, int width)
{
    QHeaderView* header = table.horizontalHeader();
    const auto indexOf = [&reg](const QString& key) {
        const store::RegisterColumn* column = reg.column(key);
        return column ? static_cast<int>(column - reg.columns.data()) : -1;
    };
    const int main = mainColumnOf(reg);
    int others = 0;
    for (int column = 0; column < header->count(); ++column) {
        const store::RegisterColumn& info = reg.columns[static_cast<size_t>(column)];
        const bool shown = (info.shownFirst && info.key != u"name_en"_s) || info.key == summed;
        table.setColumnHidden(column, !shown);
        const QString title = table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted =
            std::max(firstWidth(reg.name, info), header->fontMetrics().horizontalAdvance(title) + 20);
        table.setColumnWidth(column, wanted);
        if (shown && column != main)
            others += wanted;
    }
    int place = 0;
    const FirstView* view = firstViewOf(reg.name);
    for (const QString& key : columnKeys(view ? view->first : ""))
        header->moveSection(header->visualIndex(indexOf(key)), place++);
    if (main < 0)
        return;
    table.setColumnWidth(main, std::max(kProjectTitleLeast, width - others));
    if (const int sum = indexOf(summed); sum >= 0 && sum != main) {
        const int from = header->visualIndex(sum);
        const int name = header->visualIndex(main);
        header->moveSection(from, from < name ? name : name + 1);
    }
}

} // namespace kc::ui
