// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx_book.h"

#include "report/table_grid.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qsizetype kLongestName = 31;
constexpr qsizetype kLongestCell = 32'767;
constexpr qsizetype kLongestMarking = 200; // a header line holds 255 characters with its codes

QByteArray cellText(const QString& text)
{
    return xmlText(text).left(kLongestCell).toUtf8();
}

std::uint8_t alignmentOf(Align align)
{
    switch (align) {
    case Align::Left:
        return LXW_ALIGN_LEFT;
    case Align::Center:
        return LXW_ALIGN_CENTER;
    case Align::Right:
        return LXW_ALIGN_RIGHT;
    case Align::Justify:
        return LXW_ALIGN_JUSTIFY;
    }
    return LXW_ALIGN_LEFT;
}

} // namespace

void requireXlsx(int error)
{
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("the workbook cannot be written: ") +
                                 lxw_strerror(static_cast<lxw_error>(error)));
}

QString XlsxBook::takeName(const QString& wanted)
{
    QString base = xmlText(wanted);
    for (QChar& c : base)
        if (QStringView(u"[]:*?/\\\n\t").contains(c))
            c = u' ';
    base = base.simplified();
    while (base.startsWith(u'\''))
        base.remove(0, 1);
    if (base.isEmpty())
        base = u"1"_s;
    const auto fitted = [&](qsizetype room) {
        if (base.size() <= room)
            return base;
        QString part = base.left(room - 1);
        const qsizetype space = part.lastIndexOf(u' ');
        if (space > room / 2)
            part.truncate(space);
        while (!part.isEmpty() && (part.back().isHighSurrogate() || part.back().isSpace()))
            part.chop(1);
        return QString(part + u'…');
    };
    QString name = fitted(kLongestName);
    while (name.endsWith(u'\''))
        name.chop(1);
    for (int number = 2; m_names.contains(name.toCaseFolded()); ++number) {
        const QString ending = u" (%1)"_s.arg(number);
        name = fitted(kLongestName - ending.size()) + ending;
    }
    m_names.insert(name.toCaseFolded());
    return name;
}

lxw_worksheet* XlsxBook::addSheet(const QString& name, Orientation orientation)
{
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (sheet == nullptr)
        throw std::runtime_error("a sheet cannot be added to the workbook");
    worksheet_set_paper(sheet, 9); // A4
    if (orientation == Orientation::Landscape) {
        worksheet_set_landscape(sheet);
        worksheet_set_margins(sheet, 0.79, 0.79, 1.18, 0.59);
    } else {
        worksheet_set_margins(sheet, 1.18, 0.59, 0.79, 0.79);
    }
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_center_horizontally(sheet);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    requireXlsx(worksheet_set_header(sheet, "&C&\"Times New Roman,Regular\"&13&P"));
    if (!m_document.marking.isEmpty()) {
        QString marking = xmlText(m_document.marking).left(kLongestMarking);
        marking.replace(u'\n', u' ').replace(u'&', u"&&"_s);
        requireXlsx(worksheet_set_footer(
            sheet, QString(u"&C&\"Times New Roman,Bold\"&10"_s + u' ' + marking).toUtf8().constData()));
    }
    return sheet;
}

lxw_format* XlsxBook::format(const SheetStyle& style)
{
    const auto found = m_formats.find(style);
    if (found != m_formats.end())
        return found->second;
    lxw_format* made = workbook_add_format(m_book);
    format_set_font_name(made, "Times New Roman");
    format_set_font_size(made, style.size);
    if (style.bold)
        format_set_bold(made);
    if (style.italic)
        format_set_italic(made);
    format_set_align(made, alignmentOf(style.align));
    format_set_align(made, style.middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (style.wrap)
        format_set_text_wrap(made);
    if (style.ruled)
        format_set_border(made, LXW_BORDER_THIN);
    if (style.indent > 0)
        format_set_indent(made, std::uint8_t(std::min(style.indent, 15)));
    if (style.link) {
        format_set_font_color(made, 0x1f4e79);
        format_set_underline(made, LXW_UNDERLINE_SINGLE);
    }
    if (!style.number.isEmpty())
        format_set_num_format(made, style.number.toUtf8().constData());
    m_formats.emplace(style, made);
    return made;
}

void XlsxBook::place(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, std::uint32_t rowSpan,
                     std::uint16_t colSpan, lxw_format* format)
{
    if (rowSpan > 1 || colSpan > 1)
        requireXlsx(worksheet_merge_range(sheet, row, column, row + rowSpan - 1,
                                          lxw_col_t(column + colSpan - 1), "", format));
}

void XlsxBook::text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const QString& text,
                    const SheetStyle& style, std::uint32_t rowSpan, std::uint16_t colSpan)
{
    lxw_format* look = format(style);
    place(sheet, row, column, rowSpan, colSpan, look);
    if (text.isEmpty())
        requireXlsx(worksheet_write_blank(sheet, row, column, look));
    else
        requireXlsx(worksheet_write_string(sheet, row, column, cellText(text).constData(), look));
}

void XlsxBook::runs(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const Runs& runs,
                    const SheetStyle& style, std::uint16_t colSpan)
{
    QString whole;
    bool mixed = false;
    for (const Run& run : runs) {
        whole += run.text;
        mixed = mixed || run.bold || run.italic;
    }
    if (!mixed || cellText(whole).size() >= kLongestCell) {
        text(sheet, row, column, whole, style, 1, colSpan);
        return;
    }
    std::vector<QByteArray> texts;
    std::vector<lxw_format*> formats;
    for (const Run& run : runs) {
        QByteArray bytes = cellText(run.text);
        if (bytes.isEmpty())
            continue;
        SheetStyle look;
        look.size = style.size;
        look.bold = style.bold || run.bold;
        look.italic = style.italic || run.italic;
        texts.push_back(std::move(bytes));
        formats.push_back(format(look));
    }
    SheetStyle whole_style = style;
    if (texts.size() < 2) { // a rich text needs two parts
        whole_style.bold = style.bold || runs.front().bold;
        whole_style.italic = style.italic || runs.front().italic;
        text(sheet, row, column, whole, whole_style, 1, colSpan);
        return;
    }
    std::vector<lxw_rich_string_tuple> tuples;
    for (std::size_t part = 0; part < texts.size(); ++part)
        tuples.push_back({formats[part], texts[part].data()});
    std::vector<lxw_rich_string_tuple*> list;
    for (lxw_rich_string_tuple& tuple : tuples)
        list.push_back(&tuple);
    list.push_back(nullptr);
    lxw_format* look = format(style);
    place(sheet, row, column, 1, colSpan, look);
    requireXlsx(worksheet_write_rich_string(sheet, row, column, list.data(), look));
}

int XlsxBook::lines(const Runs& runs, qreal size, double characters)
{
    constexpr double character = 5.25; // points: 7 of 96 dots per inch in the default font of 11 pt
    constexpr double padding = 4;
    const double width = std::max(characters * character - padding, character);
    return std::max(int(m_type.breakLines(runs, size, width).size()), 1);
}

std::uint32_t XlsxBook::marking(lxw_worksheet* sheet, std::uint16_t columns)
{
    if (m_document.marking.isEmpty())
        return 0;
    SheetStyle style;
    style.bold = true;
    style.align = Align::Center;
    text(sheet, 0, 0, m_document.marking, style, 1, columns);
    return 1;
}

QString numberFormat(const PrintedNumber& printed, Lang lang)
{
    const auto literal = [](const QString& text) {
        QString quoted = text;
        quoted.remove(u'"');
        return quoted.isEmpty() ? QString() : QString(u'"' + quoted + u'"');
    };
    // The language says which marks are shown where the program follows the format; others show the user's.
    QString format = lang == Lang::Vi ? u"[$-42A]"_s : u"[$-409]"_s;
    format += literal(printed.prefix);
    format += printed.grouped ? u"#,##0"_s : u"0"_s;
    if (printed.decimals > 0)
        format += u'.' + QString(printed.decimals, u'0');
    if (!printed.percent)
        return QString(format + literal(printed.suffix));
    const qsizetype sign = printed.suffix.indexOf(u'%');
    return QString(format + literal(printed.suffix.left(sign)) + u'%' +
                   literal(printed.suffix.mid(sign + 1)));
}

double sheetNumber(const PrintedNumber& printed)
{
    ExactNumber number = printed.number;
    if (printed.percent)
        number.decimals += 2;
    return plainDecimal(number).toDouble();
}

} // namespace kc::report
