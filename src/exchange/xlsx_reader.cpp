// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_reader.h"

#include "base/viet_text.h"
#include "exchange/xlsx_parts.h"
#include "exchange/xlsx_sheet.h"
#include "exchange/zip_reader.h"

#include <QXmlStreamReader>

namespace kc::exchange {

using namespace Qt::StringLiterals;

Expected<std::vector<SourceTable>> readWorkbook(const QString& fileName, const QByteArray& bytes)
{
    const Expected<ZipArchive> archive = ZipArchive::fromBytes(bytes);
    if (!archive)
        return tl::unexpected(archive.error());
    const Expected<WorkbookParts> parts = readWorkbookParts(*archive);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<SourceTable> tables;
    for (const SheetPart& sheet : parts->sheets) {
        SheetReader reader(*parts);
        const Expected<void> read = readPart(*archive, sheet.part, [&](QXmlStreamReader& xml) {
            PartProblem problem = reader.take(xml);
            if (problem)
                problem->args.insert(u"part"_s, sheet.name);
            return problem;
        });
        if (!read)
            return tl::unexpected(read.error());
        SourceTable table = reader.table();
        if (table.head.isEmpty())
            continue;
        table.name = nfc(sheet.name);
        table.sheet = table.name;
        table.file = fileName + u" › "_s + table.name;
        tables.push_back(std::move(table));
    }
    if (tables.empty())
        return refuse(u"import.no_head"_s);
    return tables;
}

} // namespace kc::exchange
