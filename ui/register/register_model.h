// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>

#include "register/cell_text.h"
#include "register/register_loader.h"

namespace kc::ui {

/// Any number of records as a table: the ids of all of them in memory, their rows in pages that are read when
/// they come into view. Sorting and filtering run in the store.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPageRows = 128;
    enum Role { IdRole = Qt::UserRole, RawRole, PlainRole };

    RegisterModel(const store::Store& store, const store::Register& reg, QObject* parent = nullptr);
    ~RegisterModel() override;

    const store::Register& registerInfo() const { return m_register; }
    const CellText& cellText() const { return m_cellText; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks the store for the records in that order.
    void sort(int column, Qt::SortOrder order) override;

    const store::Filter& filter() const { return m_filter; }
    void setFilter(const store::Filter& filter);
    /// Column key, "-" before it for descending.
    QString sortKey() const { return m_sort; }
    /// Shows exactly these records in this order, whatever filter and order say (what stands behind a
    /// figure).
    void showIds(const std::vector<QString>& ids);
    /// Reads everything again, after records changed.
    void reload();
    bool isLoading() const { return m_listToken != 0; }

    QString idAt(int row) const;
    /// -1 when the record is not in the list.
    int rowOf(const QString& id) const;
    qint64 count() const { return static_cast<qint64>(m_list->ids.size()); }
    /// Money columns the totals line shows, and their sums over all rows.
    const QStringList& totalColumns() const { return m_totalColumns; }
    Dong total(int index) const;
    /// Whole rows read at once, for clipboard and print; not from the cache.
    std::vector<std::vector<QVariant>> readRows(const std::vector<QString>& ids) const;
    const std::vector<QString>& ids() const { return m_list->ids; }

    /// Texts in the language of now.
    void retranslate();

Q_SIGNALS:
    void loadingStarted();
    /// The list stands; false when the store could not be read.
    void loaded(bool good);

private:
    using Row = std::vector<QVariant>;
    void ask();
    void setList(const std::shared_ptr<RegisterList>& list);
    void takeList(quint64 token, const std::shared_ptr<RegisterList>& list);
    void takePage(quint64 token, const std::shared_ptr<RegisterPage>& page);
    const Row* rowAt(int row) const;

    const store::Store& m_store;
    const store::Register& m_register;
    CellText m_cellText;
    RegisterLoader* m_loader;
    store::Filter m_filter;
    QString m_sort;
    QStringList m_totalColumns;
    quint64 m_listToken = 0;
    bool m_fixed = false; ///< showIds
    std::shared_ptr<RegisterList> m_list;
    QHash<QString, int> m_rowOf;
    mutable QCache<int, std::vector<Row>> m_pages;
    mutable QHash<quint64, int> m_asked; ///< token -> page
};

} // namespace kc::ui
