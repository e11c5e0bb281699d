// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_export.h"

#include "base/csv.h"
#include "exchange/new_file.h"
#include "exchange/xlsx_export.h"
#include "store/query.h"

#include <QDir>
#include <QFile>

namespace kc::exchange {

using namespace Qt::StringLiterals;
using casework::CellKind;
using casework::LayoutColumn;
using casework::TableLayout;

namespace {

QString cellText(const LayoutColumn& column, const store::Row& row)
{
    if (row.isNull(column.key))
        return {};
    if (column.kind == CellKind::Flag)
        return row.flag(column.key) ? u"yes"_s : u"no"_s;
    return row.raw(column.key).toString();
}

/// Head and rows; a table without rows is only its head.
std::vector<QStringList> exportRecords(const store::Store& store, const TableLayout& layout)
{
    std::vector<QStringList> records(1);
    for (const LayoutColumn& column : layout.columns)
        records.front() << column.key;
    store::Query(store, u"export/"_s + layout.table).each([&](const store::Row& row) {
        QStringList record;
        for (const LayoutColumn& column : layout.columns)
            record << cellText(column, row);
        records.push_back(std::move(record));
    });
    return records;
}

Expected<std::vector<const TableLayout*>> wantedTables(const QString& table)
{
    std::vector<const TableLayout*> layouts;
    if (table != "all"_L1) {
        layouts.push_back(casework::findTableLayout(table));
        if (!layouts.front())
            return refuse(Finding{u"import.unknown_table"_s, Severity::Error, {}, table, {}, {}});
        return layouts;
    }
    for (const TableLayout& layout : casework::tableLayouts())
        layouts.push_back(&layout);
    return layouts;
}

} // namespace

QByteArray exportTable(const store::Store& store, const TableLayout& layout)
{
    return writeCsv(exportRecords(store, layout));
}

Expected<QStringList> exportFiles(const store::Store& store, const QString& target,
                                  const ExportOptions& options)
{
    const Expected<std::vector<const TableLayout*>> layouts = wantedTables(options.table);
    if (!layouts)
        return tl::unexpected(layouts.error());
    const bool all = options.table == "all"_L1;
    const bool workbook = target.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
    if (all && !workbook && !QDir().mkpath(target))
        return refuse(
            Finding{u"export.cannot_write"_s, Severity::Error, {}, target, {{u"detail"_s, {}}}, {}});
    const Existing existing = options.replace ? Existing::Replace : Existing::Keep;
    QStringList files;
    std::vector<ExportedTable> sheets;
    Expected<void> done;
    for (std::size_t i = 0; i < layouts->size() && done; ++i) {
        const TableLayout& layout = *(*layouts)[i];
        if (options.progress && !options.progress(static_cast<int>(i), static_cast<int>(layouts->size()))) {
            done = refuse(u"act.cancelled"_s);
            break;
        }
        std::vector<QStringList> records = exportRecords(store, layout);
        if (all && records.size() == 1)
            continue;
        if (workbook) {
            sheets.push_back({&layout, std::move(records)});
            continue;
        }
        const QString path = all ? QDir(target).filePath(layout.table + u".csv"_s) : target;
        done = writeNewFile(path, writeCsv(records), existing);
        if (done)
            files << path;
    }
    if (workbook && done) {
        const Expected<QByteArray> book = workbookOf(sheets, options.titles);
        if (!book)
            return tl::unexpected(book.error());
        done = writeNewFile(target, *book, existing);
        files << target;
    }
    if (done)
        return files;
    // Half an export is none; what was replaced cannot come back.
    for (const QString& file : files) {
        if (!workbook && !options.replace)
            QFile::remove(file);
    }
    return tl::unexpected(done.error());
}

} // namespace kc::exchange
