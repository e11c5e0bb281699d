// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_sheet.h"

#include "base/viet_text.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostColumns = 256; // tables have about twenty
constexpr qint64 kMostCells = 20'000'000;
constexpr std::size_t kMostBlocks = 10'000;
constexpr int kMostHeadRows = 5;

Finding sheetFinding(const QString& code, int row)
{
    return {code, Severity::Error, u"row %1"_s.arg(row), {}, {{u"row"_s, QString::number(row)}}, {}};
}

} // namespace

PartProblem SheetReader::take(QXmlStreamReader& xml)
{
    const QStringView name = xml.name();
    if (xml.isCharacters()) {
        if (m_inText && m_phonetic == 0)
            m_text += xml.text();
        return std::nullopt;
    }
    if (xml.isStartElement()) {
        m_inText = m_column >= 0 && (name == "v"_L1 || name == "t"_L1);
        if (name == "row"_L1) {
            const QXmlStreamAttributes attributes = xml.attributes();
            const QStringView number = attributes.value("r"_L1);
            bool ok = true;
            const int row = number.isEmpty() ? m_row + 1 : number.toInt(&ok);
            if (!ok || row <= m_row || row > 1'048'576)
                return sheetFinding(u"xlsx.damaged"_s, m_row + 1);
            m_row = row;
            m_column = -1;
            m_rows.push_back({row, {}});
        } else if (name == "c"_L1) {
            startCell(xml);
            if (m_misplaced)
                return sheetFinding(u"xlsx.damaged"_s, m_row);
        } else if (name == "f"_L1) {
            m_hasFormula = true;
        } else if (name == "rPh"_L1) {
            ++m_phonetic;
        } else if (name == "mergeCell"_L1 && m_blocks.size() < kMostBlocks) {
            if (const auto block = cellBlock(xml.attributes().value("ref"_L1).toString()))
                m_blocks.push_back(*block);
        }
        return std::nullopt;
    }
    if (xml.isEndElement()) {
        m_inText = false;
        if (name == "rPh"_L1)
            --m_phonetic;
        else if (name == "c"_L1)
            return endCell();
        else if (name == "row"_L1 && !m_rows.empty() && m_rows.back().cells.isEmpty())
            m_rows.pop_back();
    }
    return std::nullopt;
}

void SheetReader::startCell(const QXmlStreamReader& xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const QStringView reference = attributes.value("r"_L1);
    const std::optional<CellPlace> place =
        reference.isEmpty() ? CellPlace{m_row, m_column + 1} : cellPlace(reference);
    m_misplaced = !place || m_rows.empty() || place->row != m_row || place->column <= m_column;
    if (place)
        m_column = place->column;
    m_style = attributes.value("s"_L1).toInt();
    m_type = attributes.value("t"_L1).toString();
    m_text.clear();
    m_hasFormula = false;
}

PartProblem SheetReader::endCell()
{
    if (m_rows.empty() || m_rows.back().number != m_row)
        return sheetFinding(u"xlsx.damaged"_s, m_row); // a cell outside any row
    if (m_type == "s"_L1) {
        bool ok = false;
        const qlonglong number = m_text.toLongLong(&ok);
        if (!ok || number < 0 || number >= m_parts.sharedTexts.size())
            return sheetFinding(u"xlsx.damaged"_s, m_row);
    }
    const QString text = content();
    if (text.isEmpty())
        return std::nullopt;
    if (m_column >= kMostColumns)
        return sheetFinding(u"xlsx.too_wide"_s, m_row);
    if (++m_cells > kMostCells)
        return sheetFinding(u"xlsx.too_many_cells"_s, m_row);
    QStringList& cells = m_rows.back().cells;
    while (cells.size() < m_column)
        cells.append(QString());
    cells.append(text);
    return std::nullopt;
}

QString SheetReader::problem(const QString& code, const QString& value)
{
    m_problems.push_back({m_row, m_column, code, value});
    return value.isEmpty() ? u"="_s : value; // the cell is not empty, whatever it holds
}

QString SheetReader::numberContent()
{
    const QString value = m_text.trimmed();
    if (value.isEmpty())
        return m_hasFormula ? problem(u"xlsx.not_calculated"_s, {}) : QString();
    const std::optional<QString> number = numberText(value);
    if (!number)
        return problem(u"xlsx.bad_number"_s, value.left(40));
    const auto style = static_cast<std::size_t>(std::max(m_style, 0));
    if (style >= m_parts.dateStyles.size() || !m_parts.dateStyles[style])
        return *number;
    const std::optional<QDate> date = sheetDate(value.toDouble(), m_parts.from1904);
    return date ? date->toString(Qt::ISODate) : problem(u"xlsx.bad_date"_s, value.left(40));
}

QString SheetReader::content()
{
    if (m_type.isEmpty() || m_type == "n"_L1)
        return numberContent();
    if (m_type == "s"_L1)
        return nfc(m_parts.sharedTexts.at(m_text.toLongLong()));
    if (m_type == "b"_L1) {
        const QString value = m_text.trimmed();
        return value.isEmpty() ? QString() : value == "0"_L1 || value == "false"_L1 ? u"false"_s : u"true"_s;
    }
    if (m_type == "e"_L1)
        return problem(u"xlsx.error_cell"_s, m_text.left(40));
    if (m_type == "d"_L1) // strict workbooks write days as text
        return m_text.section(u'T', 0, 0);
    return nfc(unescapedText(m_text));
}

QString SheetReader::cellAt(int row, int column) const
{
    for (const SourceRow& candidate : m_rows) {
        if (candidate.number == row)
            return candidate.cells.value(column);
        if (candidate.number > row)
            break;
    }
    return {};
}

const CellBlock* SheetReader::blockAt(int row, int column) const
{
    const auto found = std::find_if(m_blocks.begin(), m_blocks.end(), [&](const CellBlock& block) {
        return block.first.row <= row && row <= block.last.row && block.first.column <= column &&
               column <= block.last.column;
    });
    return found == m_blocks.end() ? nullptr : &*found;
}

/// A title stands alone in its row, merged over the columns of the table below.
void SheetReader::dropTitles()
{
    while (m_rows.size() > 1) {
        const SourceRow& row = m_rows.front();
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const QString& cell) { return !cell.trimmed().isEmpty(); });
        const CellBlock* block = blockAt(row.number, static_cast<int>(row.cells.size()) - 1);
        if (filled != 1 || !block || block->first.column == block->last.column)
            return;
        m_rows.erase(m_rows.begin());
    }
}

/// The last row of the head: further down where a cell of its first row is merged downwards.
int SheetReader::headEnd(int first) const
{
    int last = first;
    for (const CellBlock& block : m_blocks) {
        if (block.first.row == first)
            last = std::max(last, std::min(block.last.row, first + kMostHeadRows - 1));
    }
    return last;
}

/// The lowest words above a column; a merged cell says what its first cell says.
QString SheetReader::headText(int first, int last, int column) const
{
    for (int row = last; row >= first; --row) {
        QString words = cellAt(row, column).trimmed();
        const CellBlock* block = blockAt(row, column);
        if (words.isEmpty() && block && block->first.column == column && block->first.row >= first)
            words = cellAt(block->first.row, column).trimmed();
        if (!words.isEmpty())
            return words;
    }
    return {};
}

SourceTable SheetReader::table()
{
    m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(),
                                [](const SourceRow& row) {
                                    return std::all_of(
                                        row.cells.begin(), row.cells.end(),
                                        [](const QString& c) { return c.trimmed().isEmpty(); });
                                }),
                 m_rows.end());
    SourceTable table;
    dropTitles();
    if (m_rows.empty())
        return table;
    const int first = m_rows.front().number;
    const int last = headEnd(first);
    const auto isHead = [last](const SourceRow& row) { return row.number <= last; };
    qsizetype columns = 0;
    for (auto row = m_rows.begin(); row != m_rows.end() && isHead(*row); ++row)
        columns = std::max(columns, row->cells.size());
    for (int column = 0; column < columns; ++column)
        table.head << headText(first, last, column);
    table.headRow = last;
    m_rows.erase(m_rows.begin(), std::find_if_not(m_rows.begin(), m_rows.end(), isHead));
    table.rows = std::move(m_rows);
    table.problems = std::move(m_problems);
    return table;
}

} // namespace kc::exchange
