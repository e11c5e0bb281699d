// SPDX-License-Identifier: GPL-3.0-or-later
// A signed report in other formats, made of nothing but what is kept: its pages and its figures.
#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "report/pdf_writer.h"
#include "report/report_files.h"
#include "report/snapshot.h"
#include "report/snapshot_differences.h"
#include "report/svg_items.h"
#include "report/table_grid.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QXmlStreamWriter>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Lang langOf(const Snapshot& snapshot)
{
    return langFromKey(snapshot.record.lang).value_or(Lang::Vi);
}

/// What a file says of the paper it was made of: title and value.
std::vector<std::pair<QString, QString>> paperLines(const Snapshot& snapshot)
{
    const store::SnapshotRecord& record = snapshot.record;
    const Lang lang = langOf(snapshot);
    const auto name = [&](const QString& column) {
        return text(u"register.report_snapshots."_s + column, lang);
    };
    return {{name(u"title"_s), record.title},
            {name(u"number"_s), record.number},
            {name(u"date"_s), dateText(record.date, lang)},
            {name(u"signer"_s), record.signer},
            {name(u"signed_at"_s), record.signedAt.toUTC().toString(Qt::ISODate)},
            {name(u"program"_s), record.program},
            {text(u"snapshot_file.pages_hash"_s, lang), record.pagesHash},
            {text(u"snapshot_file.seal"_s, lang), record.seal}};
}

// ---- the figures as tables

/// A kept value, digit by digit: numbers as numbers, words as words.
Cell keptCell(const QJsonValue& value, const QString& kind, Lang lang)
{
    if (value.isDouble())
        return Cell::number(groupedText(value.toInteger(), lang), {value.toInteger(), 0});
    if (kind == "words"_L1)
        return Cell::of(value.toString());
    const QString plain = value.toString();
    const QString printed = decimalText(plain, lang);
    if (printed.isEmpty())
        return plain.isEmpty() ? Cell::missing() : Cell::of(plain);
    const qsizetype point = plain.indexOf(u'.');
    const int decimals = point < 0 ? 0 : int(plain.size() - point - 1);
    return Cell::number(printed, {QString(plain).remove(u'.').toLongLong(), decimals});
}

Table signedPaperTable(const Snapshot& snapshot)
{
    Table table;
    table.name = u"signed-report"_s;
    table.caption = text(u"snapshot_file.paper"_s, langOf(snapshot));
    table.columns = {{1, Align::Left}, {3, Align::Left}};
    table.head = {{{text(u"snapshot_file.what"_s, langOf(snapshot))},
                   {text(u"snapshot_file.value"_s, langOf(snapshot))}}};
    for (const auto& [title, value] : paperLines(snapshot))
        table.rows.push_back({RowKind::Normal, {Cell::of(title), Cell::of(value)}});
    return table;
}

Table figuresTable(const Snapshot& snapshot)
{
    const Lang lang = langOf(snapshot);
    const auto word = [lang](const QString& key) { return text(u"snapshot_file."_s + key, lang); };
    Table table;
    table.name = u"figures"_s;
    table.caption = word(u"figures"_s);
    table.columns = {
        {2, Align::Left}, {4, Align::Left}, {2, Align::Right}, {1, Align::Left}, {6, Align::Left}};
    table.head = {{{word(u"key"_s)},
                   {word(u"what"_s)},
                   {word(u"value"_s)},
                   {word(u"unit"_s)},
                   {word(u"definition"_s)}}};
    for (const QJsonValue& kept : snapshot.figures.value("figures"_L1).toArray()) {
        const QJsonObject figure = kept.toObject();
        const auto said = [&](QLatin1StringView key) { return Cell::of(figure.value(key).toString()); };
        table.rows.push_back({RowKind::Normal,
                              {said("key"_L1), said("label"_L1),
                               keptCell(figure.value("value"_L1), figure.value("kind"_L1).toString(), lang),
                               said("unit"_L1), said("definition"_L1)}});
    }
    return table;
}

Table keptTable(const QJsonObject& kept, Lang lang)
{
    const QJsonObject titles = kept.value("column_titles"_L1).toObject();
    const QJsonObject kinds = kept.value("column_kinds"_L1).toObject();
    const QJsonArray columns = kept.value("columns"_L1).toArray();
    Table table;
    table.name = kept.value("key"_L1).toString();
    table.caption = kept.value("title"_L1).toString();
    if (const QString unit = kept.value("unit"_L1).toString(); !unit.isEmpty())
        table.unitLine = text(u"snapshot_file.unit_line"_s, lang, {{u"unit"_s, unit}});
    table.columns.push_back({3, Align::Left});
    table.head.push_back({{text(u"snapshot_file.what"_s, lang)}});
    for (const QJsonValue& column : columns) {
        const bool words = kinds.value(column.toString()).toString() == "words"_L1;
        table.columns.push_back({words ? 2.0 : 1.0, words ? Align::Left : Align::Right});
        table.head.front().push_back({titles.value(column.toString()).toString()});
    }
    for (const QJsonValue& line : kept.value("rows"_L1).toArray()) {
        const QJsonObject row = line.toObject();
        const QJsonObject values = row.value("values"_L1).toObject();
        Row written;
        written.cells.push_back(Cell::of(row.value("label"_L1).toString()));
        for (const QJsonValue& column : columns)
            written.cells.push_back(
                keptCell(values.value(column.toString()), kinds.value(column.toString()).toString(), lang));
        table.rows.push_back(std::move(written));
    }
    return table;
}

/// The kept figures and tables as data for spreadsheets: no sums, no rounding, nothing computed again.
Document keptFigures(const Snapshot& snapshot)
{
    const Lang lang = langOf(snapshot);
    Document document;
    document.title = snapshot.record.title;
    document.lang = lang;
    document.author = snapshot.pages.author;
    document.subject = text(u"snapshot_file.paper"_s, lang);
    if (snapshot.figures.value("simulated"_L1).toBool())
        document.marking = text(u"report.simulated"_s, lang);
    Section section{Orientation::Landscape, {}, false};
    section.blocks.emplace_back(TitleBlock{text(u"snapshot_file.paper"_s, lang), snapshot.record.title});
    section.blocks.emplace_back(
        Paragraph::plain(text(u"snapshot_file.kept"_s, lang, snapshot.record.names())));
    section.blocks.emplace_back(signedPaperTable(snapshot));
    section.blocks.emplace_back(figuresTable(snapshot));
    for (const QJsonValue& table : snapshot.figures.value("tables"_L1).toArray())
        section.blocks.emplace_back(keptTable(table.toObject(), lang));
    document.sections.push_back(std::move(section));
    return document;
}

// ---- the pages as a web page

const char* kSignedStyle = R"css(
body{margin:0;background:#e8e8e8;color:#000;font:12pt/1.3 "Times New Roman",Tinos,"Liberation Serif",serif}
header{max-width:210mm;margin:6mm auto;padding:4mm 6mm;background:#fff;border:1px solid #000}
header dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 5mm;margin:0;font-size:10.5pt}
header dd{margin:0;overflow-wrap:anywhere}
svg{display:block;margin:6mm auto;background:#fff;box-shadow:0 0 3mm #999;max-width:100%;height:auto}
@page{size:A4;margin:0}
@page wide{size:A4 landscape;margin:0}
@media print{body{background:none}header{display:none}
svg{margin:0;box-shadow:none;max-width:none;break-after:page}svg.wide{page:wide}}
)css";

void writePageSvg(QXmlStreamWriter& xml, const Page& page, std::size_t index, const Snapshot& snapshot)
{
    const QString wide = svgNumber(page.size.width());
    const QString high = svgNumber(page.size.height());
    const QString number = QString::number(index + 1);
    xml.writeStartElement(u"svg"_s);
    xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2000/svg"_s);
    xml.writeAttribute(u"id"_s, u"page-"_s + number);
    if (page.size.width() > page.size.height())
        xml.writeAttribute(u"class"_s, u"wide"_s);
    xml.writeAttribute(u"width"_s, wide + u"pt"_s);
    xml.writeAttribute(u"height"_s, high + u"pt"_s);
    xml.writeAttribute(u"viewBox"_s, u"0 0 "_s + wide + u' ' + high);
    xml.writeAttribute(u"font-family"_s, kSvgFonts);
    xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
    xml.writeAttribute(u"aria-label"_s,
                       text(u"snapshot_file.page"_s, langOf(snapshot), {{u"page"_s, number}}));
    writeSvgItems(xml, page.items);
    for (const Link& link : page.links) {
        if (link.bookmark >= snapshot.pages.bookmarks.size())
            continue;
        const Bookmark& target = snapshot.pages.bookmarks[link.bookmark];
        xml.writeStartElement(u"a"_s);
        xml.writeAttribute(u"href"_s, u"#page-"_s + QString::number(target.page + 1));
        xml.writeAttribute(u"aria-label"_s, xmlText(target.title));
        xml.writeEmptyElement(u"rect"_s);
        xml.writeAttribute(u"x"_s, svgNumber(link.rect.x()));
        xml.writeAttribute(u"y"_s, svgNumber(link.rect.y()));
        xml.writeAttribute(u"width"_s, svgNumber(link.rect.width()));
        xml.writeAttribute(u"height"_s, svgNumber(link.rect.height()));
        xml.writeAttribute(u"fill-opacity"_s, u"0"_s);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray signedHtml(const Snapshot& snapshot)
{
    QByteArray html = "<!DOCTYPE html>\n";
    QXmlStreamWriter xml(&html);
    xml.writeStartElement(u"html"_s);
    xml.writeAttribute(u"lang"_s, snapshot.record.lang);
    xml.writeStartElement(u"head"_s);
    xml.writeEmptyElement(u"meta"_s);
    xml.writeAttribute(u"charset"_s, u"utf-8"_s);
    xml.writeTextElement(u"title"_s, xmlText(snapshot.record.title));
    xml.writeStartElement(u"style"_s);
    xml.writeCharacters({}); // ends the tag; the style's quotation marks stay what they are
    xml.device()->write(kSignedStyle);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    xml.writeStartElement(u"header"_s);
    xml.writeTextElement(u"p"_s, text(u"snapshot_file.kept"_s, langOf(snapshot), snapshot.record.names()));
    xml.writeStartElement(u"dl"_s);
    for (const auto& [title, value] : paperLines(snapshot)) {
        xml.writeTextElement(u"dt"_s, xmlText(title));
        xml.writeTextElement(u"dd"_s, xmlText(value));
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"main"_s);
    for (std::size_t i = 0; i < snapshot.pages.pages.size(); ++i)
        writePageSvg(xml, snapshot.pages.pages[i], i, snapshot);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return html + '\n';
}

Expected<void> saveKept(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return refuse(u"report.file_not_written"_s, {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
}

} // namespace

const std::vector<FileFormat>& snapshotFormats()
{
    static const std::vector<FileFormat> formats{FileFormat::Pdf,  FileFormat::Html,       FileFormat::Xlsx,
                                                 FileFormat::Json, FileFormat::CsvArchive, FileFormat::Csv};
    return formats;
}

Expected<void> writeSnapshot(const Snapshot& snapshot, const QString& path, const QDateTime& at)
{
    const std::optional<FileFormat> format = formatOf(path);
    if (!format)
        return refuse(u"snapshot.unknown_format"_s, {{u"file"_s, path}});
    switch (*format) {
    case FileFormat::Pdf:
        return writePdf(snapshot.pages, path, PdfOptions{at});
    case FileFormat::Html:
        return saveKept(signedHtml(snapshot), path);
    case FileFormat::Json:
        return saveKept(QJsonDocument(snapshot.figures).toJson(QJsonDocument::Indented), path);
    case FileFormat::Odt: {
        MessageArgs args = snapshot.record.names();
        args.insert(u"file"_s, path);
        return refuse(u"snapshot.not_editable"_s, args);
    }
    case FileFormat::Xlsx:
    case FileFormat::CsvArchive:
    case FileFormat::Csv:
        break;
    }
    return writeDocument(keptFigures(snapshot), path, at);
}

} // namespace kc::report
