// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_source.h"
#include "exchange/xlsx_cell.h"
#include "exchange/xlsx_parts.h"

#include <vector>

class QXmlStreamReader;

namespace kc::exchange {

/// Reads the tokens of one worksheet (ECMA-376, part 1, 18.3.1) into rows of text.
class SheetReader
{
public:
    explicit SheetReader(const WorkbookParts& parts)
        : m_parts(parts)
    {
    }

    /// Errors: xlsx.damaged (cells outside any sheet or out of order, texts that are not there),
    /// xlsx.too_many_cells, xlsx.too_wide.
    PartProblem take(QXmlStreamReader& xml);
    /// The rows that hold anything, told apart into head and records; no head when the sheet is empty.
    SourceTable table();

private:
    void startCell(const QXmlStreamReader& xml);
    PartProblem endCell();
    /// The cell's content as text; leaves a problem when it has none to give.
    QString content();
    QString numberContent();
    QString problem(const QString& code, const QString& value);
    void dropTitles();
    int headEnd(int first) const;
    QString headText(int first, int last, int column) const;
    QString cellAt(int row, int column) const;
    const CellBlock* blockAt(int row, int column) const;

    const WorkbookParts& m_parts;
    std::vector<SourceRow> m_rows;
    std::vector<SourceProblem> m_problems;
    std::vector<CellBlock> m_blocks; ///< merged cells of the first rows
    qint64 m_cells = 0;
    bool m_misplaced = false;
    int m_row = 0;
    // The cell being read.
    int m_column = -1;
    int m_style = 0;
    QString m_type;
    QString m_text;
    bool m_inText = false;
    bool m_hasFormula = false;
    int m_phonetic = 0;
};

} // namespace kc::exchange
