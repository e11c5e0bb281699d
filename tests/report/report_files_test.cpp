// SPDX-License-Identifier: GPL-3.0-or-later
// Real reports as files of every kind: LibreOffice opens them and reads the values the document prints.
#include "base/csv.h"
#include "base/texts.h"
#include "report/conference_city.h"
#include "report/report_files.h"
#include "report/table_grid.h"
#include "report/writer_check.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::World;

namespace {

ReportRequest cityRequest(const QString& name, Lang lang)
{
    ReportRequest request;
    request.name = name;
    request.params.scope = *Scope::fromText(u"province:31"_s);
    request.params.period =
        name == "five-year"_L1 ? Period::ofYears(2021, 2025) : Period{QDate(2025, 1, 1), QDate(2025, 11, 30)};
    request.params.asAt = QDate(2025, 12, 5);
    request.params.boundaries = QDate(2025, 12, 5);
    request.params.lang = lang;
    return request;
}

std::vector<const Table*> tablesIn(const report::Document& document)
{
    std::vector<const Table*> tables;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                tables.push_back(table);
        }
    }
    return tables;
}

/// What a table prints, row by row, a text for each of its columns.
std::vector<QStringList> printedRows(const Table& table)
{
    std::vector<QStringList> rows;
    for (const Row& row : table.rows) {
        auto texts = QStringList(qsizetype(table.columns.size()));
        for (const PlacedCell& cell : placeCells(row, table.columns.size()))
            texts[qsizetype(cell.column)] = printedText(*cell.cell);
        rows.push_back(texts);
    }
    return rows;
}

/// Spaces are the layout's affair.
QStringList squeezed(const QStringList& texts, qsizetype columns)
{
    QStringList plain;
    for (qsizetype i = 0; i < columns; ++i)
        plain << texts.value(i).simplified();
    return plain;
}

/// The rows stand in the sheet one below the other.
bool standsIn(const std::vector<QStringList>& sheet, const Table& table)
{
    const std::vector<QStringList> rows = printedRows(table);
    const auto columns = qsizetype(table.columns.size());
    for (std::size_t first = 0; first + rows.size() <= sheet.size(); ++first) {
        bool equal = true;
        for (std::size_t row = 0; row < rows.size() && equal; ++row)
            equal = squeezed(sheet[first + row], columns) == squeezed(rows[row], columns);
        if (equal)
            return true;
    }
    return false;
}

/// Tables of an ODT as LibreOffice wrote them back: cells with their covered neighbours.
std::vector<std::vector<QStringList>> textTables(const QByteArray& package)
{
    QXmlStreamReader xml(packagePart(package, u"content.xml"_s));
    std::vector<std::vector<QStringList>> tables;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"table" && xml.prefix() == u"table")
            tables.emplace_back();
        else if (xml.name() == u"table-row")
            tables.back().emplace_back();
        else if (xml.name() == u"covered-table-cell")
            tables.back().back() << QString();
        else if (xml.name() == u"table-cell")
            tables.back().back() << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    REQUIRE_FALSE(xml.hasError());
    return tables;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QDateTime kWritten(QDate(2025, 12, 5), QTime(8, 0), Qt::UTC);

ReportResult cityReport(World& world, const QString& name, Lang lang)
{
    auto result = buildReport(world.store(), world.rules(), cityRequest(name, lang));
    if (!result)
        FAIL(describe(result.error().findings.front(), Lang::En).toStdString());
    return std::move(*result);
}

} // namespace

TEST_CASE("LibreOffice opens every report's workbook and text and reads the printed values back",
          "[report][files][office]")
{
    if (!officeIsHere())
        return;
    World world;
    kctest::fillCity(world);
    const QDir folder(kctest::buildFolder() + u"/report"_s);
    QDir().mkpath(folder.path());
    for (const QString& name : {u"conference"_s, u"five-year"_s}) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            const ReportResult result = cityReport(world, name, lang);
            const std::vector<const Table*> tables = tablesIn(result.document);
            REQUIRE(tables.size() > 5);
            const QString base = u"files-%1-%2"_s.arg(name, langKey(lang));
            INFO(base.toStdString());

            const QString book = folder.filePath(base + u".xlsx"_s);
            REQUIRE(writeReport(result, book, kWritten));
            const auto sheets = officeSheets(book, true); // every formula counted anew
            for (const Table* table : tables) {
                INFO(table->name.toStdString() << " / " << table->caption.toStdString());
                CHECK(std::any_of(sheets.begin(), sheets.end(),
                                  [&](const auto& sheet) { return standsIn(sheet, *table); }));
            }

            const QString words = folder.filePath(base + u".odt"_s);
            REQUIRE(writeReport(result, words, kWritten));
            const QString back = QDir(officeConvert(words, u"odt"_s)).filePath(base + u".odt"_s);
            const auto written = textTables(bytesOf(back));
            for (const Table* table : tables) {
                INFO(table->name.toStdString() << " / " << table->caption.toStdString());
                CHECK(std::any_of(written.begin(), written.end(),
                                  [&](const auto& rows) { return standsIn(rows, *table); }));
            }
        }
    }
}

TEST_CASE("The ending of a file's name says what is written", "[report][files]")
{
    World world;
    kctest::fillCity(world);
    const ReportResult result = cityReport(world, u"conference"_s, Lang::Vi);
    const QTemporaryDir folder;
    const auto write = [&](const QString& name) {
        const auto written = writeReport(result, folder.filePath(name), kWritten);
        INFO(name.toStdString());
        if (!written)
            FAIL(describe(written.error().findings.front(), Lang::En).toStdString());
        return folder.filePath(name);
    };

    CHECK(bytesOf(write(u"a.pdf"_s)).startsWith("%PDF-"));
    CHECK(packageNames(bytesOf(write(u"a.XLSX"_s))).contains(u"xl/workbook.xml"_s));
    CHECK(packagePart(bytesOf(write(u"a.odt"_s)), u"mimetype"_s) ==
          "application/vnd.oasis.opendocument.text");
    CHECK(bytesOf(write(u"a.html"_s)).contains("<html lang=\"vi\""));
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(write(u"a.json"_s))).object();
    CHECK(json[u"report"_s].toString() == u"conference"_s);

    // A file for each table, by the table's machine name, in a folder or in an archive.
    const QDir csv(write(u"a.csv"_s));
    const QByteArray archive = bytesOf(write(u"a.zip"_s));
    const QStringList names = csv.entryList({u"*.csv"_s}, QDir::Files);
    REQUIRE(names.contains(u"budget-by-activity.csv"_s));
    for (const QString& name : names) {
        INFO(name.toStdString());
        CHECK(bytesOf(csv.filePath(name)) == packagePart(archive, name));
    }
    CHECK(packageNames(archive).size() == qsizetype(tablesIn(result.document).size()));
    CHECK(csv.entryList(QDir::Files | QDir::Hidden).size() == packageNames(archive).size());
    // The table of the file says what the figures say.
    const auto records = readCsv(bytesOf(csv.filePath(u"budget-by-activity.csv"_s)));
    REQUIRE(records);
    const Table* printed = nullptr;
    for (const Table* table : tablesIn(result.document)) {
        if (table->name == "budget-by-activity"_L1)
            printed = table;
    }
    REQUIRE(printed);
    CHECK(records->size() == printed->rows.size() + 1);

    // Written again it takes the older one's place; a folder with anything else in it is never touched.
    QFile::remove(csv.filePath(names.front()));
    write(u"a.csv"_s);
    CHECK(csv.exists(names.front()));
    QFile foreign(csv.filePath(u"thư riêng.txt"_s));
    REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    const auto refused = writeReport(result, csv.path(), kWritten);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == u"report.folder_not_replaced"_s);
    CHECK(foreign.exists());
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 7);
}

TEST_CASE("A file is written at once or not at all", "[report][files]")
{
    World world;
    kctest::fillCity(world);
    const ReportResult result = cityReport(world, u"conference"_s, Lang::En);
    const QTemporaryDir folder;
    for (const FileFormat format : fileFormats()) {
        const QString path = folder.filePath(u"given-up."_s + endingOf(format));
        INFO(path.toStdString());
        CHECK(formatOf(path) == format);
        // Given up when it has begun, and when everything but the writing was done.
        for (const int at : {0, 90}) {
            const auto written =
                writeReport(result, path, kWritten, [at](int percent) { return percent < at; });
            REQUIRE_FALSE(written);
            CHECK(written.error().code() == u"report.cancelled"_s);
        }
        const auto nowhere =
            writeReport(result, folder.filePath(u"no/such/folder."_s + endingOf(format)), kWritten);
        REQUIRE_FALSE(nowhere);
        CHECK(nowhere.error().code() == u"report.file_not_written"_s);
    }
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}
