// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_tables.h"

#include "base/csv.h"
#include "report/printed_number.h"
#include "report/table_grid.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qsizetype kLongestFileName = 60;

/// "Bảng 1. Kinh phí" becomes "bang-1-kinh-phi": safe in file names everywhere.
QString fileNameOf(const QString& text)
{
    QString name;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (c == u'đ')
            name += u'd';
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(kLongestFileName);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"table"_s : name;
}

QByteArray recordsOf(const Table& table, Lang lang)
{
    const std::size_t columns = table.columns.size();
    if (columns == 0)
        return {};
    std::vector<QStringList> records;
    if (!table.head.empty()) {
        const std::vector<PlacedHeadCell> heads = placeHeadCells(table);
        QStringList record;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::vector<QString> path = headPath(heads, column);
            record += QStringList(path.begin(), path.end()).join(u" / "_s);
        }
        records.push_back(std::move(record));
    }
    const auto grid = numberGrid(table, lang);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        auto record = QStringList(qsizetype(columns));
        for (const PlacedCell& placed : placeCells(table.rows[row], columns)) {
            const GridNumber& number = grid[row][placed.column];
            QString& cell = record[qsizetype(placed.column)];
            if (placed.cell->isMissing)
                continue;
            cell = number.kind == GridNumber::Kind::Number ? plainDecimal(number.printed.number)
                                                           : xmlText(placed.cell->text);
        }
        records.push_back(std::move(record));
    }
    return writeCsv(records);
}

} // namespace

std::vector<CsvTable> csvTablesOf(const Document& document)
{
    std::vector<CsvTable> tables;
    QSet<QString> names;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (table == nullptr)
                continue;
            const QString base = fileNameOf(table->name.isEmpty() ? table->caption : table->name);
            QString name = base;
            for (int number = 2; names.contains(name); ++number)
                name = base + u'-' + QString::number(number);
            names.insert(name);
            tables.push_back({name, recordsOf(*table, document.lang)});
        }
    }
    return tables;
}

} // namespace kc::report
