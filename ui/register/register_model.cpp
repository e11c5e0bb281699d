// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/register_model.h"

#include "base/texts.h"

#include <QFont>

#include "common/language.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCachedPages = 64;

/// What the totals line adds up: the money columns of the first view, at most two.
QStringList totalColumnsOf(const store::Register& reg)
{
    QStringList columns;
    // Caps are limits and yearly figures of establishments are states: their sums over the list mean nothing.
    if (reg.name == u"norms"_s || reg.name == u"establishment_years"_s)
        return columns;
    for (const store::RegisterColumn& column : reg.columns) {
        if (column.kind == store::ColumnKind::Money && column.shownFirst && columns.size() < 2)
            columns << column.key;
    }
    return columns;
}

} // namespace

RegisterModel::RegisterModel(const store::Store& store, const store::Register& reg, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_register(reg)
    , m_cellText(store)
    , m_loader(new RegisterLoader(store, this))
    , m_sort(reg.defaultSort)
    , m_totalColumns(totalColumnsOf(reg))
    , m_list(std::make_shared<RegisterList>())
    , m_pages(kCachedPages)
{
    connect(m_loader, &RegisterLoader::listReady, this, &RegisterModel::takeList, Qt::QueuedConnection);
    connect(m_loader, &RegisterLoader::pageReady, this, &RegisterModel::takePage, Qt::QueuedConnection);
    connect(
        m_loader, &RegisterLoader::failed, this,
        [this] {
            m_listToken = 0;
            Q_EMIT loaded(false);
        },
        Qt::QueuedConnection);
}

RegisterModel::~RegisterModel() = default;

int RegisterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list->ids.size());
}

int RegisterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_register.columns.size());
}

const RegisterModel::Row* RegisterModel::rowAt(int row) const
{
    const int page = row / kPageRows;
    if (const std::vector<Row>* rows = m_pages.object(page))
        return &(*rows)[static_cast<size_t>(row % kPageRows)];
    for (const int asked : std::as_const(m_asked)) {
        if (asked == page)
            return nullptr;
    }
    const size_t first = static_cast<size_t>(page) * kPageRows;
    const size_t end = std::min(first + kPageRows, m_list->ids.size());
    std::vector<QString> ids(m_list->ids.begin() + static_cast<std::ptrdiff_t>(first),
                             m_list->ids.begin() + static_cast<std::ptrdiff_t>(end));
    m_asked.insert(m_loader->askPage(m_register, std::move(ids)), page);
    return nullptr;
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == IdRole)
        return m_list->ids[static_cast<size_t>(index.row())];
    const store::RegisterColumn& column = m_register.columns[static_cast<size_t>(index.column())];
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.isNumber() ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != RawRole && role != PlainRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const Row* row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    if (static_cast<size_t>(index.column()) >= row->size())
        return {}; // the record was removed meanwhile
    const QVariant& value = (*row)[static_cast<size_t>(index.column())];
    if (role == RawRole)
        return value;
    const auto at = static_cast<size_t>(index.column());
    if (role == PlainRole)
        return m_cellText.plain(m_register, *row, at, uiLang());
    return m_cellText.text(m_register, *row, at, uiLang());
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const store::RegisterColumn& column = m_register.columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(u"register."_s + m_register.name + u'.' + column.key, uiLang());
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.isNumber() ? Qt::AlignRight : Qt::AlignLeft)));
    }
    return {};
}

void RegisterModel::sort(int column, Qt::SortOrder order)
{
    const QString key = column < 0 || column >= columnCount()
                            ? m_register.defaultSort
                            : QString((order == Qt::DescendingOrder ? u"-"_s : QString()) +
                                      m_register.columns[static_cast<size_t>(column)].key);
    if (key == m_sort || m_fixed)
        return;
    m_sort = key;
    ask();
}

void RegisterModel::setFilter(const store::Filter& filter)
{
    if (filter == m_filter && (m_listToken || !m_rowOf.isEmpty()))
        return;
    m_filter = filter;
    ask();
}

void RegisterModel::reload()
{
    ask();
}

void RegisterModel::ask()
{
    QStringList columns = m_totalColumns;
    if (columns.isEmpty())
        columns << QString(); // the count alone
    m_listToken = m_loader->askList(m_register, m_filter, m_sort, columns);
    Q_EMIT loadingStarted();
}

void RegisterModel::takeList(quint64 token, const std::shared_ptr<RegisterList>& list)
{
    if (token != m_listToken)
        return;
    m_listToken = 0;
    setList(list);
    Q_EMIT loaded(true);
}

void RegisterModel::showIds(const std::vector<QString>& ids)
{
    auto list = std::make_shared<RegisterList>();
    list->ids = ids;
    list->sums.resize(static_cast<size_t>(m_totalColumns.size()));
    const std::vector<Row> rows = readRows(ids);
    for (qsizetype i = 0; i < m_totalColumns.size(); ++i) {
        const auto column =
            static_cast<size_t>(m_register.column(m_totalColumns[i]) - m_register.columns.data());
        for (const Row& row : rows) {
            if (column < row.size())
                list->sums[static_cast<size_t>(i)].sum += Dong(row[column].toLongLong());
        }
    }
    m_fixed = true;
    m_listToken = 0;
    setList(list);
}

void RegisterModel::setList(const std::shared_ptr<RegisterList>& list)
{
    beginResetModel();
    m_list = list;
    m_pages.clear();
    m_asked.clear();
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(list->ids.size()));
    for (size_t i = 0; i < list->ids.size(); ++i)
        m_rowOf.insert(list->ids[i], static_cast<int>(i));
    endResetModel();
}

void RegisterModel::takePage(quint64 token, const std::shared_ptr<RegisterPage>& page)
{
    const auto asked = m_asked.constFind(token);
    if (asked == m_asked.constEnd())
        return; // of a list that was replaced
    const int number = *asked;
    m_asked.erase(asked);
    m_pages.insert(number, new std::vector<Row>(std::move(page->rows)));
    const int first = number * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

QString RegisterModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_list->ids[static_cast<size_t>(row)] : QString();
}

int RegisterModel::rowOf(const QString& id) const
{
    return m_rowOf.value(id, -1);
}

Dong RegisterModel::total(int index) const
{
    const auto at = static_cast<size_t>(index);
    return at < m_list->sums.size() ? m_list->sums[at].sum : Dong();
}

std::vector<std::vector<QVariant>> RegisterModel::readRows(const std::vector<QString>& ids) const
{
    std::vector<std::vector<QVariant>> rows;
    rows.reserve(ids.size());
    constexpr size_t kAtOnce = 1000;
    for (size_t first = 0; first < ids.size(); first += kAtOnce) {
        const size_t end = std::min(first + kAtOnce, ids.size());
        auto part = store::registerRows(m_store, m_register,
                                        {ids.begin() + static_cast<std::ptrdiff_t>(first),
                                         ids.begin() + static_cast<std::ptrdiff_t>(end)});
        std::move(part.begin(), part.end(), std::back_inserter(rows));
    }
    return rows;
}

void RegisterModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace kc::ui
