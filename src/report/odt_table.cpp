// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odt_xml.h"
#include "report/table_grid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kOdtIndentStep = 9;
constexpr qsizetype kTallRow = 3'000; // characters in one cell that may need more than a page
const QString kFrame = u"0.5pt solid #000000"_s;

QString cellAlign(Align align)
{
    return align == Align::Right     ? u"end"_s
           : align == Align::Center  ? u"center"_s
           : align == Align::Justify ? u"justify"_s
                                     : u"start"_s;
}

} // namespace

void OdtBlocks::beginTable(const std::vector<qreal>& widths, QMap<QString, QString> own)
{
    qreal whole = 0;
    for (const qreal width : widths)
        whole += width;
    own.insert(u"style:width"_s, odtPoints(whole));
    own.insert(u"table:align"_s, u"left"_s);
    const QString master = takeMaster(own);
    m_xml.open(u"table:table"_s, {{u"table:name"_s, u"Table"_s + QString::number(++m_tables)},
                                  {u"table:style-name"_s, m_styles.name({u"table"_s, {}, master, own, {}})}});
    for (const qreal width : widths)
        m_xml.empty(u"table:table-column"_s,
                    {{u"table:style-name"_s,
                      m_styles.name(
                          {u"table-column"_s, {}, {}, {{u"style:column-width"_s, odtPoints(width)}}, {}})}});
}

void OdtBlocks::openRow(bool keepWhole)
{
    const QMap<QString, QString> own{{u"fo:keep-together"_s, keepWhole ? u"always"_s : u"auto"_s}};
    m_xml.open(u"table:table-row"_s,
               {{u"table:style-name"_s, m_styles.name({u"table-row"_s, {}, {}, own, {}})}});
}

void OdtBlocks::beginCell(const QMap<QString, QString>& own, std::size_t colSpan, std::size_t rowSpan)
{
    QMap<QString, QString> properties = own;
    if (!properties.contains(u"fo:border"_s) && !properties.contains(u"fo:padding-right"_s))
        properties.insert(u"fo:padding"_s, u"0pt"_s);
    m_xml.open(u"table:table-cell"_s,
               {{u"table:style-name"_s, m_styles.name({u"table-cell"_s, {}, {}, properties, {}})},
                {u"office:value-type"_s, u"string"_s}});
    if (colSpan > 1)
        m_xml.attribute(u"table:number-columns-spanned"_s, QString::number(colSpan));
    if (rowSpan > 1)
        m_xml.attribute(u"table:number-rows-spanned"_s, QString::number(rowSpan));
}

void OdtBlocks::covered(std::size_t cells)
{
    for (std::size_t cell = 0; cell < cells; ++cell)
        m_xml.empty(u"table:covered-table-cell"_s);
}

void OdtBlocks::tableHead(const Table& table, qreal size, bool lastRows)
{
    const QMap<QString, QString> frame{
        {u"fo:border"_s, kFrame}, {u"fo:padding"_s, u"2.6pt"_s}, {u"style:vertical-align"_s, u"middle"_s}};
    const std::size_t columns = table.columns.size();
    const std::vector<PlacedHeadCell> heads = placeHeadCells(table);
    const QMap<QString, QString> together{{u"fo:keep-with-next"_s, u"always"_s}};
    for (std::size_t row = 0; row < table.head.size(); ++row) {
        openRow(true);
        for (std::size_t column = 0; column < columns; ++column) {
            const auto begins = std::find_if(heads.begin(), heads.end(), [&](const PlacedHeadCell& placed) {
                return placed.row == row && placed.column == column;
            });
            const bool inside = std::any_of(heads.begin(), heads.end(), [&](const PlacedHeadCell& placed) {
                return placed.row <= row && row < placed.row + placed.rowSpan && placed.column <= column &&
                       column < placed.column + placed.colSpan;
            });
            if (begins == heads.end() && inside) {
                covered(1);
                continue;
            }
            const bool empty = begins == heads.end();
            beginCell(frame, empty ? 1 : begins->colSpan, empty ? 1 : begins->rowSpan);
            line(empty ? QString() : begins->cell->text, u"Table_20_Heading"_s,
                 lastRows ? together : QMap<QString, QString>(), {{u"fo:font-size"_s, odtPoints(size)}});
            m_xml.close();
        }
        m_xml.close();
    }
    if (table.columnLetters.empty())
        return;
    openRow(true);
    for (std::size_t column = 0; column < columns; ++column) {
        beginCell(frame);
        line(column < table.columnLetters.size() ? table.columnLetters[column] : QString(),
             u"Table_20_Letters"_s, {}, {{u"fo:font-size"_s, odtPoints(size - 1)}});
        m_xml.close();
    }
    m_xml.close();
}

void OdtBlocks::tableRow(const Table& table, const Row& row, qreal size)
{
    const std::size_t columns = table.columns.size();
    const QMap<QString, QString> frame{
        {u"fo:border"_s, kFrame}, {u"fo:padding"_s, u"2.6pt"_s}, {u"style:vertical-align"_s, u"middle"_s}};
    const std::vector<PlacedCell> cells = placeCells(row, columns);
    const bool tall = std::any_of(cells.begin(), cells.end(), [](const PlacedCell& placed) {
        return placed.cell->text.size() > kTallRow;
    });
    openRow(!tall);
    for (const PlacedCell& placed : cells) {
        beginCell(frame, placed.colSpan);
        QMap<QString, QString> own{
            {u"fo:text-align"_s, cellAlign(placed.cell->align.value_or(table.columns[placed.column].align))}};
        if (placed.cell->indent > 0)
            own.insert(u"fo:margin-left"_s, odtPoints(kOdtIndentStep * placed.cell->indent));
        QMap<QString, QString> letters{{u"fo:font-size"_s, odtPoints(size)}};
        if (isBold(*placed.cell, row.kind))
            letters.insert(u"fo:font-weight"_s, u"bold"_s);
        if (isItalic(*placed.cell, row.kind))
            letters.insert(u"fo:font-style"_s, u"italic"_s);
        line(printedText(*placed.cell), u"Table_20_Contents"_s, own, letters);
        m_xml.close();
        covered(placed.colSpan - 1);
    }
    m_xml.close();
}

void OdtBlocks::operator()(const Table& table)
{
    if (table.columns.empty())
        return;
    const std::vector<Bookmark> none;
    Workbench bench{m_type, pageTextWidth(m_orientation), 640, none, 0, m_document.lang};
    const TableMeasure measure = measureTable(bench, table);
    if (!table.caption.isEmpty())
        line(table.caption, u"Table"_s);
    if (!table.unitLine.isEmpty())
        line(table.unitLine, u"Table_20_Unit"_s);
    QMap<QString, QString> own;
    if (table.keepWhole)
        own.insert(u"style:may-break-between-rows"_s, u"false"_s);
    if (!table.note.isEmpty())
        own.insert(u"fo:keep-with-next"_s, u"auto"_s);
    beginTable(measure.widths, own);
    if (!table.head.empty() || !table.columnLetters.empty()) {
        m_xml.open(u"table:table-header-rows"_s);
        tableHead(table, measure.size, false);
        m_xml.close();
    }
    for (const Row& row : table.rows)
        tableRow(table, row, measure.size);
    if (table.rows.empty() && table.head.empty() && table.columnLetters.empty())
        tableRow(table, Row{}, measure.size); // a table has at least one row
    m_xml.close();
    if (!table.note.isEmpty())
        line(table.note, u"Table_20_Note"_s, {{u"fo:margin-bottom"_s, u"10pt"_s}});
    else
        line({}, u"After_20_Table"_s, {{u"fo:margin-bottom"_s, u"5pt"_s}});
}

} // namespace kc::report
