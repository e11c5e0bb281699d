// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QVariantMap>

#include <memory>

class QJsonObject;

namespace kc::store {

class Store;

/// Keeps the summaries of one unit of work: RecordWriter tells it of every record before it is written, so no
/// act can forget. What a touched project or establishment added to the summaries is taken away as it stood
/// and added again as it stands. Only a new record that changes nothing but its own cells - money that is not
/// approved, a result of a day - is added by itself: its project need not be read.
class SummaryKeeper
{
public:
    explicit SummaryKeeper(Store& store);
    ~SummaryKeeper();
    SummaryKeeper(const SummaryKeeper&) = delete;
    SummaryKeeper& operator=(const SummaryKeeper&) = delete;

    /// Before the record is written; `before` is empty for a new record, `values` for one that goes.
    void willWrite(const QString& table, const QString& id, const QJsonObject& before,
                   const QVariantMap& values);
    /// After a new record is written.
    void wasInserted(const QString& table, const QVariantMap& values);
    /// Brings the summaries up to what is written; at the end of the unit of work, and in between when much
    /// has been touched. Throws StoreFailure.
    void flush();

private:
    class Work;
    Work& work();

    Store& m_store;
    std::unique_ptr<Work> m_work; ///< made with the first record that matters
};

/// True when the tables were filled by this version of the computation.
bool summariesAreCurrent(const Store& store);

/// Computes every summary anew from the records, in one transaction. Throws StoreFailure.
void rebuildSummaries(Store& store);

/// Compares every cell with what the records give: part of `check`.
/// Findings: summary.differs (place: the cell; args stored, computed), at most 50 of them; summary.missing.
Findings checkSummaries(const Store& store);

} // namespace kc::store
