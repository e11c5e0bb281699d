// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_export.h"

#include "base/csv.h"
#include "store/query.h"

#include <QDir>
#include <QSaveFile>

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

Expected<void> writeNewFile(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo::exists(path))
        return refuse(Finding{u"export.exists"_s, Severity::Error, {}, path, {}, {}});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(Finding{
            u"export.cannot_write"_s, Severity::Error, {}, path, {{u"detail"_s, file.errorString()}}, {}});
    return {};
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

} // namespace

QByteArray exportTable(const store::Store& store, const TableLayout& layout)
{
    return writeCsv(exportRecords(store, layout));
}

Expected<QStringList> exportFiles(const store::Store& store, const QString& table, const QString& target)
{
    if (table != "all"_L1) {
        const TableLayout* layout = casework::findTableLayout(table);
        if (!layout)
            return refuse(Finding{u"import.unknown_table"_s, Severity::Error, {}, table, {}, {}});
        if (const Expected<void> written = writeNewFile(target, exportTable(store, *layout)); !written)
            return tl::unexpected(written.error());
        return QStringList{target};
    }
    if (!QDir().mkpath(target))
        return refuse(
            Finding{u"export.cannot_write"_s, Severity::Error, {}, target, {{u"detail"_s, {}}}, {}});
    QStringList files;
    for (const TableLayout& layout : casework::tableLayouts()) {
        const std::vector<QStringList> records = exportRecords(store, layout);
        if (records.size() == 1)
            continue;
        const QString path = QDir(target).filePath(layout.table + u".csv"_s);
        if (const Expected<void> written = writeNewFile(path, writeCsv(records)); !written) {
            for (const QString& file : files)
                QFile::remove(file);
            return tl::unexpected(written.error());
        }
        files << path;
    }
    return files;
}

} // namespace kc::exchange
