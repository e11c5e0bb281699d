// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_export.h"

#include "base/date_text.h"
#include "exchange/xlsx_cell.h"

#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>
#include <string>
#include <xlsxwriter.h>

namespace kc::exchange {

using namespace Qt::StringLiterals;
using casework::CellKind;
using casework::LayoutColumn;
using casework::TableLayout;

namespace {

constexpr qsizetype kLongestText = 32'767;
constexpr qsizetype kMostDigits = 15; // a sheet shows no more
constexpr std::size_t kMostRows = 1'048'576;
constexpr time_t kMadeOn = 1'577'836'800; // 01/01/2020: the same records give the same bytes

void requireBook(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("the workbook cannot be written: ") + lxw_strerror(error));
}

struct SheetFormats
{
    lxw_format* head;
    lxw_format* text;
    lxw_format* number;
    lxw_format* date;
};

SheetFormats makeFormats(lxw_workbook* book)
{
    SheetFormats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                         workbook_add_format(book)};
    format_set_bold(formats.head);
    format_set_bottom(formats.head, LXW_BORDER_THIN);
    format_set_num_format(formats.text, "@"); // codes keep their zeros when a person types them
    format_set_num_format(formats.number, "#,##0");
    format_set_num_format(formats.date, "dd/mm/yyyy");
    return formats;
}

lxw_format* formatOf(const LayoutColumn& column, const SheetFormats& formats)
{
    switch (column.kind) {
    case CellKind::Integer:
    case CellKind::Amount:
    case CellKind::Change:
        return formats.number;
    case CellKind::Date:
        return formats.date;
    case CellKind::Year:
        return nullptr;
    case CellKind::Text:
    case CellKind::Flag:
    case CellKind::Choice:
        return formats.text;
    }
    return nullptr;
}

double widthOf(const LayoutColumn& column)
{
    switch (column.kind) {
    case CellKind::Amount:
    case CellKind::Change:
        return 18;
    case CellKind::Text:
        return 22;
    default:
        return 14;
    }
}

/// What a cell holds as a number: amounts, years and days. Nothing for texts and for numbers that a sheet
/// would not show to the last digit.
std::optional<double> numberOf(const LayoutColumn& column, const QString& text)
{
    switch (column.kind) {
    case CellKind::Integer:
    case CellKind::Amount:
    case CellKind::Change:
    case CellKind::Year: {
        bool ok = false;
        const qlonglong number = text.toLongLong(&ok);
        if (!ok || text.size() > kMostDigits)
            return std::nullopt;
        return static_cast<double>(number);
    }
    case CellKind::Date: {
        const QDate date = isoDate(text);
        if (!date.isValid() || date < QDate(1900, 3, 1))
            return std::nullopt;
        return serialOf(date);
    }
    case CellKind::Text:
    case CellKind::Flag:
    case CellKind::Choice:
        break;
    }
    return std::nullopt;
}

Findings checkLimits(const ExportedTable& table)
{
    if (table.records.size() > kMostRows)
        return {{u"export.too_many_rows"_s,
                 Severity::Error,
                 {},
                 QString::number(table.records.size()),
                 {{u"table"_s, table.layout->table}},
                 {}}};
    Findings findings;
    for (std::size_t row = 0; row < table.records.size(); ++row) {
        const QStringList& record = table.records[row];
        for (qsizetype i = 0; i < record.size(); ++i) {
            if (escapedText(record[i]).size() > kLongestText)
                findings.push_back(
                    {u"export.text_too_long"_s,
                     Severity::Error,
                     u"%1, row %2, %3"_s.arg(table.layout->table).arg(row + 1).arg(table.records.front()[i]),
                     record[i].left(40),
                     {},
                     {}});
        }
    }
    return findings;
}

void writeSheet(lxw_workbook* book, const SheetFormats& formats, const ExportedTable& table,
                std::optional<Lang> titles)
{
    const TableLayout& layout = *table.layout;
    const QString name = titles ? casework::tableTitle(layout, *titles) : layout.table;
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.toUtf8().constData());
    if (sheet == nullptr)
        throw std::runtime_error("a sheet cannot be added to the workbook");
    const std::vector<LayoutColumn>& columns = layout.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        requireBook(worksheet_set_column(sheet, at, at, widthOf(columns[i]), formatOf(columns[i], formats)));
        const QString title = titles ? casework::columnTitle(layout, columns[i], *titles) : columns[i].key;
        requireBook(worksheet_write_string(sheet, 0, at, title.toUtf8().constData(), formats.head));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t row = 1; row < table.records.size(); ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QString& text = table.records[row].at(static_cast<qsizetype>(i));
            if (text.isEmpty())
                continue;
            const auto down = static_cast<lxw_row_t>(row);
            const auto across = static_cast<lxw_col_t>(i);
            lxw_format* format = formatOf(columns[i], formats);
            if (const std::optional<double> number = numberOf(columns[i], text))
                requireBook(worksheet_write_number(sheet, down, across, *number, format));
            else
                requireBook(worksheet_write_string(sheet, down, across,
                                                   escapedText(text).toUtf8().constData(), formats.text));
        }
    }
}

} // namespace

Expected<QByteArray> workbookOf(const std::vector<ExportedTable>& tables, std::optional<Lang> titles)
{
    for (const ExportedTable& table : tables) {
        if (Findings findings = checkLimits(table); !findings.empty())
            return refuse(std::move(findings));
    }
    const QTemporaryDir folder; // the library writes files only
    if (!folder.isValid())
        throw std::runtime_error("no temporary folder for the workbook");
    const QString path = folder.filePath(u"tables.xlsx"_s);
    QByteArray folderName = QFile::encodeName(folder.path());
    lxw_workbook_options settings{};
    settings.tmpdir = folderName.data();
    settings.constant_memory = LXW_TRUE; // row by row, whatever the number of rows
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &settings);
    if (book == nullptr)
        throw std::runtime_error("the workbook cannot be written");
    try {
        lxw_doc_properties properties{};
        properties.created = kMadeOn;
        requireBook(workbook_set_properties(book, &properties));
        const SheetFormats formats = makeFormats(book);
        for (const ExportedTable& table : tables)
            writeSheet(book, formats, table, titles);
    } catch (...) {
        lxw_workbook_free(book);
        throw;
    }
    requireBook(workbook_close(book)); // frees it in any case
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the workbook cannot be read back");
    return file.readAll();
}

} // namespace kc::exchange
