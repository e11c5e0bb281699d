// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_table.h"

#include "base/csv.h"
#include "store/query.h"

#include <QFile>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

void badSampleFile(const QString& what)
{
    throw store::StoreFailure(store::StoreFailure::Kind::Other, u"sample data: "_s + what);
}

SampleTable::SampleTable(const QString& name)
{
    QFile file(u":/sample/%1.csv"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        badSampleFile(name);
    Expected<std::vector<CsvRecord>> rows = readCsv(file.readAll());
    if (!rows || rows->size() < 2)
        badSampleFile(name);
    m_head = rows->front().cells;
    for (size_t i = 1; i < rows->size(); ++i) {
        if ((*rows)[i].cells.size() == m_head.size())
            m_rows.push_back(std::move((*rows)[i].cells));
        else if ((*rows)[i].cells.size() > 1)
            badSampleFile(u"%1, row %2"_s.arg(name).arg((*rows)[i].row));
    }
}

SampleRows SampleTable::rows() const
{
    SampleRows all;
    for (const QStringList& cells : m_rows) {
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < m_head.size(); ++i)
            row.insert(m_head[i], cells[i]);
        all.push_back(std::move(row));
    }
    return all;
}

QString SampleTable::text(size_t row, const QString& column) const
{
    const qsizetype at = m_head.indexOf(column);
    if (at < 0)
        badSampleFile(column);
    return m_rows[row].at(at);
}

} // namespace kc::casework::sample
