// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_parts.h"

#include "exchange/xlsx_cell.h"
#include "exchange/zip_reader.h"

#include <QDir>
#include <QHash>
#include <QXmlStreamReader>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSharedTexts = 20'000'000;

struct Relationship
{
    QString kind; ///< the last word of its type: "worksheet"
    QString target;
};

QString attributeOf(const QXmlStreamReader& xml, QLatin1String name)
{
    for (const QXmlStreamAttribute& attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

/// Relationships are named apart from other attributes by their namespace.
QString relationOf(const QXmlStreamReader& xml)
{
    for (const QXmlStreamAttribute& attribute : xml.attributes()) {
        if (attribute.name() == "id"_L1 && attribute.namespaceUri().endsWith("/relationships"_L1))
            return attribute.value().toString();
    }
    return {};
}

bool isTrue(const QString& value)
{
    return value == "1"_L1 || value == "true"_L1;
}

/// "xl/_rels/workbook.xml.rels" of "xl/workbook.xml".
QString relationsPartOf(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
}

/// Where a target leads that is written relative to a part.
QString targetPart(const QString& part, const QString& target)
{
    const QString path =
        target.startsWith(u'/') ? target.mid(1) : part.left(part.lastIndexOf(u'/') + 1) + target;
    return QDir::cleanPath(path);
}

Expected<QHash<QString, Relationship>> relationsOf(const ZipArchive& archive, const QString& part)
{
    QHash<QString, Relationship> relations;
    const Expected<void> read =
        readPart(archive, relationsPartOf(part), [&](QXmlStreamReader& xml) -> PartProblem {
            if (xml.isStartElement() && xml.name() == "Relationship"_L1 &&
                attributeOf(xml, "TargetMode"_L1) != "External"_L1)
                relations.insert(attributeOf(xml, "Id"_L1),
                                 {attributeOf(xml, "Type"_L1).section(u'/', -1),
                                  targetPart(part, attributeOf(xml, "Target"_L1))});
            return std::nullopt;
        });
    if (!read)
        return tl::unexpected(read.error());
    return relations;
}

QString firstOfKind(const QHash<QString, Relationship>& relations, QLatin1String kind)
{
    for (const Relationship& relation : relations) {
        if (relation.kind == kind)
            return relation.target;
    }
    return {};
}

Expected<void> readSharedTexts(const ZipArchive& archive, const QString& part, QStringList& texts)
{
    QString text;
    bool inText = false;
    int phonetic = 0; // how the text is spoken stands beside it and is no part of it
    return readPart(archive, part, [&](QXmlStreamReader& xml) -> PartProblem {
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            if (name == "si"_L1)
                text.clear();
            inText = name == "t"_L1 && phonetic == 0;
            phonetic += name == "rPh"_L1 ? 1 : 0;
        } else if (xml.isEndElement()) {
            inText = false;
            phonetic -= name == "rPh"_L1 ? 1 : 0;
            if (name == "si"_L1) {
                if (texts.size() >= kMostSharedTexts)
                    return Finding{u"xlsx.too_many_cells"_s, Severity::Error, {}, {}, {}, {}};
                texts.append(unescapedText(text));
            }
        } else if (inText && xml.isCharacters()) {
            text += xml.text();
        }
        return std::nullopt;
    });
}

Expected<void> readStyles(const ZipArchive& archive, const QString& part, std::vector<bool>& dateStyles)
{
    QHash<int, QString> codes;
    bool inCells = false;
    return readPart(archive, part, [&](QXmlStreamReader& xml) -> PartProblem {
        const QStringView name = xml.name();
        if (name == "cellXfs"_L1)
            inCells = xml.isStartElement();
        if (!xml.isStartElement())
            return std::nullopt;
        if (name == "numFmt"_L1) {
            codes.insert(attributeOf(xml, "numFmtId"_L1).toInt(), attributeOf(xml, "formatCode"_L1));
        } else if (inCells && name == "xf"_L1) {
            const int number = attributeOf(xml, "numFmtId"_L1).toInt();
            dateStyles.push_back(isDateFormat(number, codes.value(number)));
        }
        return std::nullopt;
    });
}

} // namespace

Expected<void> readPart(const ZipArchive& archive, const QString& part,
                        const std::function<PartProblem(QXmlStreamReader&)>& visit)
{
    const Expected<std::unique_ptr<ZipPart>> device = archive.open(part);
    if (!device)
        return tl::unexpected(device.error());
    QXmlStreamReader xml(device->get());
    PartProblem problem;
    while (!problem && !xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            problem = Finding{u"xlsx.forbidden_xml"_s, Severity::Error, part, {}, {{u"part"_s, part}}, {}};
        else if (!xml.hasError())
            problem = visit(xml);
    }
    if (problem)
        return refuse(std::move(*problem));
    // A damaged archive is the cause where broken XML is only what it led to.
    if (!xml.hasError())
        return (*device)->finish();
    if ((*device)->isSound())
        return refuse(Finding{u"xlsx.not_xml"_s,
                              Severity::Error,
                              part,
                              part,
                              {{u"part"_s, part},
                               {u"line"_s, QString::number(xml.lineNumber())},
                               {u"detail"_s, xml.errorString()}},
                              {}});
    return (*device)->finish();
}

Expected<WorkbookParts> readWorkbookParts(const ZipArchive& archive)
{
    const auto packageRelations = relationsOf(archive, {});
    if (!packageRelations)
        return tl::unexpected(packageRelations.error());
    const QString book = firstOfKind(*packageRelations, "officeDocument"_L1);
    if (book.isEmpty())
        return refuse(Finding{
            u"xlsx.missing_part"_s, Severity::Error, {}, {}, {{u"part"_s, u"xl/workbook.xml"_s}}, {}});
    const auto relations = relationsOf(archive, book);
    if (!relations)
        return tl::unexpected(relations.error());

    WorkbookParts parts;
    Expected<void> read = readPart(archive, book, [&](QXmlStreamReader& xml) -> PartProblem {
        if (!xml.isStartElement())
            return std::nullopt;
        if (xml.name() == "workbookPr"_L1) {
            parts.from1904 = isTrue(attributeOf(xml, "date1904"_L1));
        } else if (xml.name() == "sheet"_L1) {
            const auto relation = relations->constFind(relationOf(xml));
            if (relation != relations->constEnd() && relation->kind == "worksheet"_L1)
                parts.sheets.push_back({attributeOf(xml, "name"_L1), relation->target});
        }
        return std::nullopt;
    });
    if (const QString shared = firstOfKind(*relations, "sharedStrings"_L1); read && !shared.isEmpty())
        read = readSharedTexts(archive, shared, parts.sharedTexts);
    if (const QString styles = firstOfKind(*relations, "styles"_L1); read && !styles.isEmpty())
        read = readStyles(archive, styles, parts.dateStyles);
    if (!read)
        return tl::unexpected(read.error());
    return parts;
}

} // namespace kc::exchange
