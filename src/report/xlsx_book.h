// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/printed_number.h"
#include "report/text_lines.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <map>
#include <tuple>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

/// Inside of the XLSX writer: a workbook being written, its formats and sheets. Rows and columns count from
/// 0; widths are characters, heights points.
namespace kc::report {

/// How a cell of a sheet looks.
struct SheetStyle
{
    qreal size = 11;
    bool bold = false;
    bool italic = false;
    Align align = Align::Left;
    bool ruled = false;
    bool wrap = true;
    bool middle = false; ///< in the middle of its height, else at the top
    int indent = 0;
    bool link = false;
    QString number = {}; ///< number format

    auto key() const
    {
        return std::tie(size, bold, italic, align, ruled, wrap, middle, indent, link, number);
    }
    friend bool operator<(const SheetStyle& a, const SheetStyle& b) { return a.key() < b.key(); }
};

class XlsxBook
{
public:
    XlsxBook(lxw_workbook* book, const Document& document)
        : m_book(book)
        , m_document(document)
    {
    }

    const Document& document() const { return m_document; }
    lxw_workbook* book() { return m_book; }

    /// Takes a sheet's name: at most 31 characters, none of []:*?/\, different from all others whatever their
    /// case.
    QString takeName(const QString& wanted);
    /// A sheet with the page set up for print.
    lxw_worksheet* addSheet(const QString& name, Orientation orientation);

    lxw_format* format(const SheetStyle& style);

    /// Writes a text into one cell or a merged block.
    void text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const QString& text,
              const SheetStyle& style, std::uint32_t rowSpan = 1, std::uint16_t colSpan = 1);
    /// The same with runs in bold and italics.
    void runs(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const Runs& runs,
              const SheetStyle& style, std::uint16_t colSpan = 1);

    /// Lines a text takes in columns so many characters wide: merged cells do not find their height
    /// themselves, and not every program finds it for others.
    int lines(const Runs& runs, qreal size, double characters);

    /// The line that says what kind of data this is; returns the row after it.
    std::uint32_t marking(lxw_worksheet* sheet, std::uint16_t columns);

private:
    void place(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, std::uint32_t rowSpan,
               std::uint16_t colSpan, lxw_format* format);

    lxw_workbook* m_book;
    Typesetter m_type;
    const Document& m_document;
    QSet<QString> m_names;
    std::map<SheetStyle, lxw_format*> m_formats;
};

/// Throws std::runtime_error unless the library did what it was asked.
void requireXlsx(int error);

/// A number format that shows a number as it is printed: "[$-42A]#,##0.0".
QString numberFormat(const PrintedNumber& printed, Lang lang);
/// The number a spreadsheet holds: the exact one, a percentage as a share of 1.
double sheetNumber(const PrintedNumber& printed);

/// A table on its own sheet, with the name that was taken for it.
void addTableSheet(XlsxBook& book, const Table& table, const QString& name, Orientation orientation);
/// The values of a chart and the chart on a sheet.
void addChartSheet(XlsxBook& book, const Chart& chart, const QString& name);
/// The first sheet: what is said in words; `names` are the sheets of tables and charts in their order.
void addTextSheet(XlsxBook& book, lxw_worksheet* sheet, const std::vector<QString>& names);

} // namespace kc::report
