// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

#include <functional>
#include <vector>

class QXmlStreamReader;

/// The parts of a workbook around its sheets (ECMA-376, part 1, 11.3 and 12.3).
namespace kc::exchange {

class ZipArchive;

/// What stands wrong in a part; nothing when it may be read on.
using PartProblem = std::optional<Finding>;

/// Reads one part as XML to its end and gives every token to `visit`. Names are compared without their
/// namespaces by the visitors, so that strict workbooks are read too.
/// Errors: xlsx.missing_part, xlsx.damaged, xlsx.too_large, xlsx.not_xml, xlsx.forbidden_xml (a document
/// type: entities have no place in a workbook) and the visitor's own.
Expected<void> readPart(const ZipArchive& archive, const QString& part,
                        const std::function<PartProblem(QXmlStreamReader&)>& visit);

struct SheetPart
{
    QString name; ///< as its tab shows it
    QString part;
};

/// What the cells of every sheet refer to.
struct WorkbookParts
{
    std::vector<SheetPart> sheets; ///< worksheets in the workbook's order, hidden ones too
    bool from1904 = false;
    QStringList sharedTexts;
    std::vector<bool> dateStyles; ///< by the number of a cell's style
};

/// Errors: those of readPart, xlsx.too_many_cells.
Expected<WorkbookParts> readWorkbookParts(const ZipArchive& archive);

} // namespace kc::exchange
