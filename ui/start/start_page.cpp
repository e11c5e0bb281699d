// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_page.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "casework/worklist.h"
#include "domain/deadline.h"
#include "domain/rule_book.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "register/cell_text.h"
#include "start/money_chart.h"
#include "start/short_list.h"
#include "start/tile_button.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kWaitingShown = 8;
constexpr size_t kShortShown = 5;

QString tileIcon(const QString& key)
{
    static const QHash<QString, QString> icons{
        {u"waiting_for_me"_s, u"view-task"_s},     {u"waiting_for_others"_s, u"system-users"_s},
        {u"late"_s, u"appointment-reminder"_s},    {u"returned"_s, u"mail-reply-sender"_s},
        {u"approved_this_year"_s, u"checkmark"_s},
    };
    return icons.value(key, u"view-list-details"_s);
}

} // namespace

StartPage::StartPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_title(new RoleLabel(TextRole::PageTitle, this))
    , m_date(new RoleLabel(TextRole::Muted, this))
    , m_tiles(new QGridLayout)
    , m_moneyTitle(new RoleLabel(TextRole::SectionTitle, this))
    , m_moneyHint(new RoleLabel(TextRole::Muted, this))
    , m_year(new QComboBox(this))
    , m_chart(new MoneyChart(this))
    , m_waitingTitle(new RoleLabel(TextRole::SectionTitle, this))
    , m_waiting(new QTreeWidget(this))
    , m_nothing(new RoleLabel(TextRole::Muted, this))
    , m_deadlines(new ShortList(u"deadlinesList"_s, this))
    , m_signed(new ShortList(u"newestSignedList"_s, this))
{
    setObjectName(u"startPage"_s);
    m_chart->setObjectName(u"moneyChart"_s);
    m_year->setObjectName(u"moneyYearCombo"_s);
    m_moneyHint->setObjectName(u"moneyHintLabel"_s);
    m_moneyHint->setWordWrap(true);
    m_moneyTitle->setObjectName(u"moneyTitleLabel"_s);
    m_waiting->setObjectName(u"waitingList"_s);
    m_waiting->setRootIsDecorated(false);
    m_waiting->setUniformRowHeights(true);
    m_waiting->setAlternatingRowColors(true);
    m_waiting->setFrameShape(QFrame::NoFrame);
    m_waiting->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tiles->setSpacing(12);
    m_nothing->setContentsMargins(0, 12, 0, 12);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"startScrollArea"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_date);
    column->addLayout(head);
    column->addLayout(m_tiles);

    auto* waitingCard = new Card(body);
    auto* waitingLayout = new QVBoxLayout(waitingCard);
    waitingLayout->setContentsMargins(16, 14, 16, 14);
    waitingLayout->addWidget(m_waitingTitle);
    waitingLayout->addWidget(m_waiting);
    waitingLayout->addWidget(m_nothing);
    column->addWidget(waitingCard);

    auto* moneyCard = new Card(body);
    auto* moneyLayout = new QVBoxLayout(moneyCard);
    moneyLayout->setContentsMargins(16, 14, 16, 14);
    auto* moneyHead = new QHBoxLayout;
    moneyHead->addWidget(m_moneyTitle, 1);
    moneyHead->addWidget(m_year);
    moneyLayout->addLayout(moneyHead);
    moneyLayout->addWidget(m_moneyHint);
    moneyLayout->addWidget(m_chart);
    column->addWidget(moneyCard);
    auto* ends = new QHBoxLayout;
    ends->setSpacing(14);
    ends->addWidget(m_deadlines, 1);
    ends->addWidget(m_signed, 1);
    column->addLayout(ends);
    column->addStretch(1);
    scroll->setWidget(body);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_waiting, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* row) {
        Q_EMIT recordRequested(u"projects"_s, row->data(0, Qt::UserRole).toString());
    });
    connect(m_deadlines, &ShortList::opened, this, [this] { Q_EMIT filterRequested(u"deadlines"_s, {}); });
    connect(m_signed, &ShortList::opened, this, &StartPage::signedReportRequested);
    connect(m_year, &QComboBox::activated, this, &StartPage::showMoney);
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void StartPage::activate()
{
    refresh();
}

void StartPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StartPage::refresh()
{
    const Lang lang = uiLang();
    const QDate today = m_session.clock().today();
    // The tiles are made anew: the focus one of them had must not fall on what comes next in the chain.
    const QWidget* focused = window()->focusWidget();
    const bool toTiles = !focused || qobject_cast<const TileButton*>(focused);
    m_title->setText(tr("Hello, %1").arg(m_session.actor().name));
    m_date->setText(capitalised(longDateText(today, lang)));
    fillTiles();
    fillWaiting();
    fillYears();
    showMoney();
    fillDeadlines();
    fillSigned();
    const QLayoutItem* first = m_tiles->itemAtPosition(0, 0);
    if (toTiles && first && first->widget())
        first->widget()->setFocus(Qt::OtherFocusReason);
}

void StartPage::fillYears()
{
    // This year first of all; while it has no money yet, the newest year that has some. What a person chose
    // stays.
    const int thisYear = m_session.clock().today().year();
    const std::vector<int> assigned = casework::yearsWithMoney(m_session.store());
    std::vector<int> years = assigned;
    if (std::find(years.begin(), years.end(), thisYear) == years.end())
        years.push_back(thisYear);
    std::sort(years.begin(), years.end(), std::greater<>());
    const bool hasMoney = std::find(assigned.begin(), assigned.end(), thisYear) != assigned.end();
    const int usual = hasMoney || assigned.empty() ? thisYear : assigned.front();
    const int chosen = m_year->currentIndex() < 0 ? usual : m_year->currentData().toInt();
    m_year->clear();
    for (const int year : years)
        m_year->addItem(QString::number(year), year);
    m_year->setCurrentIndex(std::max(0, m_year->findData(chosen)));
    m_year->setAccessibleName(tr("Year"));
    m_year->setToolTip(tr("Year of the money shown"));
}

void StartPage::showMoney()
{
    const int year = m_year->currentData().toInt();
    m_moneyTitle->setText(tr("Money of the year %1 by source").arg(year));
    std::vector<casework::YearMoney> money = casework::moneyOfYear(m_session.store(), year);
    std::erase_if(money, [](const casework::YearMoney& one) { return !isBudget(one.source); });
    const bool nothing = std::all_of(money.begin(), money.end(), [](const casework::YearMoney& one) {
        return one.allocated.isZero() && one.requested.isZero() && one.approved.isZero();
    });
    m_chart->setMoney(money);
    m_chart->setVisible(!nothing);
    m_moneyHint->setText(
        nothing
            ? tr("No money was allocated, asked for or approved for this year yet. A decision that allocates "
                 "money is entered under Allocations (Ctrl+Shift+A).")
            : tr("Allocated by decisions, asked for by files under way, approved so far."));
}

void StartPage::fillTiles()
{
    clearLayout(m_tiles);
    const auto tiles = casework::worklist(m_session.store(), m_session.rules(), m_session.actor(),
                                          m_session.clock().today());
    int column = 0;
    QWidget* before = nullptr;
    for (const casework::Tile& tile : tiles) {
        const TileButton::Tone tone = tile.key == u"late"_s && tile.count > 0 ? TileButton::Tone::Late
                                      : tile.key == u"waiting_for_me"_s       ? TileButton::Tone::Mine
                                                                              : TileButton::Tone::Plain;
        auto* button = new TileButton(tileIcon(tile.key), text(u"tile."_s + tile.key, uiLang()),
                                      groupedText(tile.count, uiLang()), tone, this);
        button->setObjectName(tile.key + u"Tile"_s);
        connect(button, &QAbstractButton::clicked, this,
                [this, tile] { Q_EMIT filterRequested(tile.registerName, tile.filter); });
        m_tiles->addWidget(button, 0, column);
        m_tiles->setColumnStretch(column, 1);
        ++column;
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, m_waiting);
    setTabOrder(m_waiting, m_year); // what waits comes first
}

void StartPage::fillWaiting()
{
    const Lang lang = uiLang();
    m_waitingTitle->setText(tr("Waiting for me, oldest first"));
    m_waiting->setAccessibleName(m_waitingTitle->text());
    m_nothing->setText(tr("Nothing waits for you."));
    m_waiting->clear();
    m_waiting->setHeaderLabels(
        {tr("Code"), tr("Project"), tr("State"), tr("Submitted on"), tr("Support (đồng)")});
    const auto tiles = casework::worklist(m_session.store(), m_session.rules(), m_session.actor(),
                                          m_session.clock().today());
    const store::Register* projects = store::findRegister(u"projects"_s);
    const auto mine = std::find_if(tiles.begin(), tiles.end(), [](const casework::Tile& tile) {
        return tile.key == u"waiting_for_me"_s;
    });
    if (projects && mine != tiles.end() && mine->count > 0) {
        std::vector<QString> ids =
            store::registerIds(m_session.store(), *projects, mine->filter, u"submitted_on"_s);
        if (ids.size() > kWaitingShown)
            ids.resize(kWaitingShown);
        const CellText cells(m_session.store());
        const auto rows = store::registerRows(m_session.store(), *projects, ids);
        const QStringList columns{u"code"_s, u"title"_s, u"state"_s, u"submitted_on"_s, u"asked_support"_s};
        for (size_t i = 0; i < rows.size(); ++i) {
            auto* item = new QTreeWidgetItem(m_waiting);
            item->setData(0, Qt::UserRole, ids[i]);
            for (size_t at = 0; at < rows[i].size(); ++at) {
                const auto shown = static_cast<int>(columns.indexOf(projects->columns[at].key));
                if (shown >= 0) {
                    item->setText(shown, cells.text(*projects, rows[i], at, lang));
                    item->setToolTip(shown, item->text(shown));
                }
            }
            item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
            item->setSizeHint(1, QSize(0, 30));
        }
    }
    const int rows = m_waiting->topLevelItemCount();
    m_waiting->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_waiting->setFixedHeight(rows * 30 + 34);
    QHeaderView* header = m_waiting->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    for (const int column : {0, 2, 3, 4})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (QTreeWidgetItem* head = m_waiting->headerItem())
        head->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
}

/// The days the law names, nearest first.
void StartPage::fillDeadlines()
{
    const Lang lang = uiLang();
    const QDate today = m_session.clock().today();
    std::vector<std::pair<QDate, const Deadline*>> coming;
    for (const Deadline& deadline : m_session.rules().deadlines) {
        const QDate due = deadline.validity.contains(today) ? nextDueDate(deadline, today) : QDate();
        if (due.isValid())
            coming.emplace_back(due, &deadline);
    }
    std::sort(coming.begin(), coming.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (coming.size() > kShortShown)
        coming.resize(kShortShown);
    std::vector<ShortRow> rows;
    for (const auto& [due, deadline] : coming) {
        const bool english = lang == Lang::En && !deadline->nameEn.isEmpty();
        rows.push_back({QString(),
                        {dateText(due, lang), groupedText(today.daysTo(due), lang),
                         english ? deadline->nameEn : deadline->nameVi}});
    }
    m_deadlines->setTexts(tr("Days the law names next"), {tr("Day"), tr("Days left"), tr("What is due")},
                          tr("No text in force names a day."));
    m_deadlines->setRows(rows, {2, 1});
}

void StartPage::fillSigned()
{
    std::vector<ShortRow> rows;
    if (const store::Register* reg = store::findRegister(u"report_snapshots"_s)) {
        const auto at = [reg](const QString& key) {
            return static_cast<size_t>(reg->column(key) - reg->columns.data());
        };
        std::vector<QString> ids = store::registerIds(m_session.store(), *reg, {}, reg->defaultSort);
        if (ids.size() > kShortShown)
            ids.resize(kShortShown);
        const auto found = store::registerRows(m_session.store(), *reg, ids);
        for (size_t i = 0; i < found.size(); ++i) {
            if (found[i].size() != reg->columns.size())
                continue;
            rows.push_back(
                {ids[i],
                 {dateText(QDate::fromString(found[i][at(u"date"_s)].toString(), Qt::ISODate), uiLang()),
                  found[i][at(u"number"_s)].toString(), found[i][at(u"title"_s)].toString()}});
        }
    }
    m_signed->setTexts(tr("Newest signed reports"), {tr("Date"), tr("Number"), tr("Report")},
                       tr("No report was signed yet. Make one under Reports and choose “Sign”."));
    m_signed->setRows(rows, {2, -1});
}

} // namespace kc::ui
