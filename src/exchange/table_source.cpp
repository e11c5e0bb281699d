// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_source.h"

#include "base/csv.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(const QStringList& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

Expected<std::vector<SourceTable>> readCsvTables(const QFileInfo& info, const QByteArray& bytes)
{
    Expected<std::vector<CsvRecord>> records = readCsv(bytes);
    if (!records)
        return tl::unexpected(records.error());
    SourceTable table{info.fileName(), info.completeBaseName(), {}, {}};
    for (CsvRecord& record : *records) {
        if (isBlank(record.cells))
            continue;
        if (table.head.isEmpty())
            table.head = record.cells;
        else
            table.rows.push_back({record.row, std::move(record.cells)});
    }
    if (table.head.isEmpty())
        return refuse(u"import.no_head"_s);
    return std::vector<SourceTable>{std::move(table)};
}

Expected<std::vector<SourceTable>> readByFormat(const QFileInfo& info)
{
    if (info.suffix().compare("csv"_L1, Qt::CaseInsensitive) != 0)
        return refuse(Finding{u"import.unknown_format"_s, Severity::Error, {}, info.suffix(), {}, {}});
    if (!info.isFile())
        return refuse(u"import.cannot_read"_s, {{u"detail"_s, qt_error_string(ENOENT)}});
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return refuse(u"import.cannot_read"_s, {{u"detail"_s, file.errorString()}});
    return readCsvTables(info, file.readAll());
}

} // namespace

Expected<std::vector<SourceTable>> readTables(const QString& path)
{
    const QFileInfo info(path);
    Expected<std::vector<SourceTable>> tables = readByFormat(info);
    if (!tables) {
        for (Finding& finding : tables.error().findings)
            finding.args.insert(u"file"_s, info.fileName());
    }
    return tables;
}

} // namespace kc::exchange
