// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_source.h"

#include "base/csv.h"
#include "exchange/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 500'000'000;

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
    SourceTable table;
    table.file = info.fileName();
    table.name = info.completeBaseName();
    for (CsvRecord& record : *records) {
        if (isBlank(record.cells))
            continue;
        if (table.head.isEmpty()) {
            table.head = record.cells;
            table.headRow = record.row;
        } else {
            table.rows.push_back({record.row, std::move(record.cells)});
        }
    }
    if (table.head.isEmpty())
        return refuse(u"import.no_head"_s);
    return std::vector<SourceTable>{std::move(table)};
}

Expected<std::vector<SourceTable>> readByFormat(const QFileInfo& info)
{
    const QString suffix = info.suffix().toLower();
    const bool workbook = suffix == "xlsx"_L1 || suffix == "xlsm"_L1;
    if (suffix != "csv"_L1 && !workbook)
        return refuse(Finding{u"import.unknown_format"_s, Severity::Error, {}, info.suffix(), {}, {}});
    if (!info.isFile())
        return refuse(u"import.cannot_read"_s, {{u"detail"_s, qt_error_string(ENOENT)}});
    if (info.size() > kLargestFile)
        return refuse(u"import.too_large"_s, {{u"limit"_s, QString::number(kLargestFile / 1'000'000)}});
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return refuse(u"import.cannot_read"_s, {{u"detail"_s, file.errorString()}});
    const QByteArray bytes = file.readAll();
    return workbook ? readWorkbook(info.fileName(), bytes) : readCsvTables(info, bytes);
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
