// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sample/sample_data.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace kc::casework::sample {

/// The program's own sample data are wrong: throws store::StoreFailure saying what.
[[noreturn]] void badSampleFile(const QString& what);

/// A shipped table of the sample, its cells named by the first row.
class SampleTable
{
public:
    /// `name` without ".csv", of resources/sample.
    explicit SampleTable(const QString& name);

    size_t size() const { return m_rows.size(); }
    SampleRows rows() const;
    QString text(size_t row, const QString& column) const;
    int number(size_t row, const QString& column) const { return text(row, column).toInt(); }
    QDate date(size_t row, const QString& column) const
    {
        return QDate::fromString(text(row, column), Qt::ISODate);
    }

private:
    QStringList m_head;
    std::vector<QStringList> m_rows;
};

} // namespace kc::casework::sample
