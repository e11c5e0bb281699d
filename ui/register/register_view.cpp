// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/register_view.h"

#include "base/number_text.h"
#include "base/texts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "common/settings.h"
#include "register/filter_bar.h"
#include "register/list_print.h"
#include "register/record_pane.h"
#include "register/register_model.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 30;

} // namespace

RegisterView::RegisterView(Session& session, const store::Register& reg, RecordPane* pane, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_register(reg)
    , m_model(new RegisterModel(session.store(), reg, this))
    , m_filterBar(new FilterBar(session, reg, m_model->cellText(), this))
    , m_title(new RoleLabel(TextRole::PageTitle, this))
    , m_subtitle(new RoleLabel(TextRole::Muted, this))
    , m_header(new QHBoxLayout)
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_totals(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_pane(pane)
{
    setObjectName(reg.name + u"Register"_s);
    m_table->setObjectName(reg.name + u"Table"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setObjectName(reg.name + u"Header"_s);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    m_totals->setObjectName(reg.name + u"TotalsLabel"_s);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setContentsMargins(2, 0, 2, 0);

    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    m_stack->addWidget(m_table);
    auto* emptyCard = new Card(m_stack);
    auto* emptyLayout = new QVBoxLayout(emptyCard);
    emptyLayout->addWidget(m_empty);
    m_stack->addWidget(emptyCard);

    auto* left = new QWidget(m_splitter);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(8);
    leftLayout->addWidget(m_stack, 1);
    leftLayout->addWidget(m_totals);
    m_splitter->setObjectName(reg.name + u"Splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    if (m_pane) {
        auto* card = new Card(m_splitter);
        auto* cardLayout = new QVBoxLayout(card);
        cardLayout->setContentsMargins(2, 2, 2, 2);
        cardLayout->addWidget(m_pane);
        card->setMinimumWidth(280);
        m_splitter->addWidget(card);
        m_splitter->setStretchFactor(0, 1); // a wider window gives its room to the table
        m_splitter->setStretchFactor(1, 0);
    }
    left->setMinimumWidth(380);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 12);
    all->setSpacing(12);
    all->addLayout(m_header);
    all->addWidget(m_subtitle);
    all->addWidget(m_filterBar);
    all->addWidget(m_splitter, 1);

    connect(m_filterBar, &FilterBar::filterChanged, this,
            [this] { m_model->setFilter(m_filterBar->filter()); });
    connect(m_model, &RegisterModel::loaded, this, [this](bool good) {
        m_failed = !good;
        showState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RegisterView::takeCurrent);
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT opened(m_current); });
    connect(header, &QHeaderView::customContextMenuRequested, this, &RegisterView::chooseColumns);
    connect(&m_session, &Session::changed, this, [this](const QString& act, const QString& record) {
        Q_UNUSED(act)
        Q_UNUSED(record)
        if (isVisible())
            reload();
        else
            m_started = false;
    });
    restoreLayout();
    m_table->viewport()->installEventFilter(this);
    m_splitter->installEventFilter(this);
    m_table->setSortingEnabled(true);
    // Widths and order are kept from the first moment they were put right.
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int before, int width) {
        Q_UNUSED(before)
        takeWidth(column, width);
    });
    connect(header, &QHeaderView::sectionMoved, this, &RegisterView::saveColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this, &RegisterView::saveSplit);
    retranslate();
}

RegisterView::~RegisterView() = default;

void RegisterView::retranslate()
{
    m_title->setText(text(u"register."_s + m_register.name, uiLang()));
    m_table->setAccessibleName(m_title->text());
    m_model->retranslate();
    if (!m_ownColumns) {
        layOutFirst(); // heads and labels have other lengths
        fitColumns();
    }
    showState();
}

void RegisterView::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RegisterView::activate()
{
    if (!m_started)
        reload();
    m_started = true;
}

void RegisterView::reload()
{
    m_started = true;
    m_model->reload();
    if (m_pane && !m_current.isEmpty())
        m_pane->showRecord(m_current);
}

void RegisterView::setEmptyHint(std::function<EmptyHint()> hint)
{
    m_hint = std::move(hint);
    showState();
}

void RegisterView::addHeaderAction(QAction* action, bool main)
{
    auto* button = new QPushButton(this);
    QString name = action->objectName();
    button->setObjectName(name.replace(u"Action"_s, u"Button"_s));
    const auto follow = [button, action, main] {
        button->setText(plainCaption(action->text()));
        button->setIcon(main ? QIcon() : action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(button->text());
        button->setDefault(main);
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_header->addWidget(button);
}

void RegisterView::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void RegisterView::setTitleVisible(bool visible)
{
    m_title->setVisible(visible);
}

void RegisterView::setFilter(const store::Filter& filter)
{
    m_started = true;
    m_filterBar->setFilter(filter);
    m_model->setFilter(filter);
}

void RegisterView::showRecord(const QString& id)
{
    m_wanted = id;
    if (m_model->rowOf(id) >= 0 && !m_model->isLoading()) {
        showState();
        return;
    }
    if (!m_filterBar->filter().isEmpty())
        setFilter({});
    else
        reload();
}

void RegisterView::showState()
{
    const bool none = m_model->count() == 0 && !m_model->isLoading();
    m_stack->setCurrentIndex(none && m_started ? 1 : 0);
    if (m_failed) {
        m_empty->set(u"dialog-error"_s, tr("The list cannot be read"),
                     tr("The file did not answer. Try again with F5."));
    } else if (!m_filterBar->filter().isEmpty()) {
        m_empty->set(u"view-filter"_s, tr("Nothing fits this filter"),
                     tr("Take a condition away, or press Ctrl+Shift+L to clear the filter."));
    } else if (m_hint) {
        const EmptyHint hint = m_hint();
        m_empty->set(hint.icon, hint.title, hint.hint);
    } else {
        m_empty->set(u"view-list-details"_s, tr("This list is empty"), QString());
    }
    showTotals();

    if (m_model->isLoading())
        return;
    const QString wanted = m_wanted.isEmpty() ? m_current : m_wanted;
    int row = m_model->rowOf(wanted);
    if (row < 0 && m_model->count() > 0 && m_wanted.isEmpty())
        row = 0; // something is always shown
    m_wanted.clear();
    if (row >= 0) {
        if (m_table->currentIndex().row() != row)
            chooseRow(row);
        m_table->scrollTo(m_table->currentIndex());
    }
    takeCurrent();
}

void RegisterView::showTotals()
{
    const Lang lang = uiLang();
    QStringList parts;
    parts << tr("Lines: %1").arg(groupedText(m_model->count(), lang));
    const QStringList& columns = m_model->totalColumns();
    for (int i = 0; i < columns.size(); ++i) {
        QString title = text(u"register."_s + m_register.name + u'.' + columns[i], lang);
        title.remove(u" (đồng)"_s);
        parts << title + u": "_s + groupedText(m_model->total(i).value(), lang) + u' ' +
                     moneyUnitText(MoneyUnit::Dong, lang);
    }
    m_totals->setText(parts.join(u"   ·   "_s));
}

void RegisterView::takeCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    const QString id = index.isValid() ? m_model->idAt(index.row()) : QString();
    if (id == m_current)
        return;
    if (id.isEmpty() && m_model->isLoading())
        return;
    m_current = id;
    if (m_pane)
        m_pane->showRecord(id);
    Q_EMIT currentChanged(id);
}

void RegisterView::chooseRow(int row)
{
    // By the column that stands first: for any other the view would scroll sideways, away from the names.
    const QHeaderView* header = m_table->horizontalHeader();
    int visual = 0;
    while (visual + 1 < header->count() && header->isSectionHidden(header->logicalIndex(visual)))
        ++visual;
    m_table->setCurrentIndex(m_model->index(row, header->logicalIndex(visual)));
}

void RegisterView::moveBy(int rows)
{
    const int row = std::clamp(m_table->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    if (m_model->rowCount() > 0)
        chooseRow(row);
}

void RegisterView::selectNext()
{
    moveBy(1);
}

void RegisterView::selectPrevious()
{
    moveBy(-1);
}

void RegisterView::focusSearch()
{
    m_filterBar->searchEdit()->setFocus(Qt::ShortcutFocusReason);
    m_filterBar->searchEdit()->selectAll();
}

void RegisterView::addCondition()
{
    m_filterBar->addCondition();
}

void RegisterView::clearFilter()
{
    m_filterBar->clear();
}

QString RegisterView::selectionText() const
{
    const QList<int> columns = shownColumns();
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(u'\t');
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    std::vector<QString> ids;
    for (const QModelIndex& index : selected)
        ids.push_back(m_model->idAt(index.row()));
    for (const std::vector<QVariant>& row : m_model->readRows(ids)) {
        cells.clear();
        for (const int column : columns) {
            QString cell = m_model->cellText().plain(m_register, row, static_cast<size_t>(column), uiLang());
            cells << cell.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void RegisterView::copySelection()
{
    QApplication::clipboard()->setText(selectionText());
}

void RegisterView::print()
{
    printList(m_session, *m_model, m_filterBar->filter(), shownColumns(), window());
}

void RegisterView::preview()
{
    previewList(m_session, *m_model, m_filterBar->filter(), shownColumns(), window());
}

void RegisterView::exportCsv()
{
    exportList(m_session, *m_model, shownColumns(), window());
}

} // namespace kc::ui
