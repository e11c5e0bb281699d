// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_files.h"

#include "report/csv_tables.h"
#include "report/html_writer.h"
#include "report/layout.h"
#include "report/odt_writer.h"
#include "report/office_package.h"
#include "report/pdf_writer.h"
#include "report/report_json.h"
#include "report/xlsx_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

struct FormatEnding
{
    FileFormat format;
    const char* ending;
};

constexpr std::array<FormatEnding, 7> kFormatEndings{{{FileFormat::Pdf, "pdf"},
                                                      {FileFormat::Xlsx, "xlsx"},
                                                      {FileFormat::Odt, "odt"},
                                                      {FileFormat::Html, "html"},
                                                      {FileFormat::Json, "json"},
                                                      {FileFormat::Csv, "csv"},
                                                      {FileFormat::CsvArchive, "zip"}}};

tl::unexpected<Error> notWritten(const QString& path, const QString& reason)
{
    return refuse(u"report.file_not_written"_s, {{u"file"_s, path}, {u"reason"_s, reason}});
}

Expected<void> saveBytes(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return notWritten(path, file.errorString());
}

QByteArray archiveOf(const std::vector<CsvTable>& tables, const QDateTime& at)
{
    std::vector<PackageFile> files;
    for (const CsvTable& table : tables)
        files.push_back({table.name + u".csv"_s, table.bytes});
    return packageOf(files, at);
}

/// Nothing there, or a folder of tables that somebody asked for before.
bool isReplaceable(const QFileInfo& target)
{
    if (!target.exists())
        return true;
    if (!target.isDir() || target.isSymLink())
        return false;
    const QFileInfoList inside =
        QDir(target.filePath()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::all_of(inside.begin(), inside.end(), [](const QFileInfo& file) {
        return file.isFile() && file.suffix().compare(u"csv", Qt::CaseInsensitive) == 0;
    });
}

/// All files stand in a folder beside the target before it takes its name.
Expected<void> saveFolder(const std::vector<CsvTable>& tables, const QString& path)
{
    const QFileInfo target(path);
    if (!isReplaceable(target))
        return refuse(u"report.folder_not_replaced"_s, {{u"file"_s, path}});
    const QTemporaryDir workshop(target.absoluteDir().filePath(u".tables-XXXXXX"_s));
    QDir files(workshop.path());
    if (!workshop.isValid() || !files.mkdir(u"new"_s))
        return notWritten(path, workshop.errorString());
    for (const CsvTable& table : tables) {
        if (auto saved = saveBytes(table.bytes, workshop.filePath(u"new/"_s + table.name + u".csv"_s));
            !saved)
            return saved;
    }
    const QString older = workshop.filePath(u"older"_s);
    const bool replaces = target.exists();
    if (replaces && !files.rename(target.absoluteFilePath(), older))
        return notWritten(path, target.absolutePath());
    if (!files.rename(workshop.filePath(u"new"_s), target.absoluteFilePath())) {
        if (replaces)
            files.rename(older, target.absoluteFilePath());
        return notWritten(path, target.absolutePath());
    }
    return {};
}

QByteArray documentBytes(const Document& document, FileFormat format, const QDateTime& at)
{
    switch (format) {
    case FileFormat::Pdf:
        return pdfOf(layOut(document), PdfOptions{at});
    case FileFormat::Xlsx:
        return xlsxOf(document, XlsxOptions{at});
    case FileFormat::Odt:
        return odtOf(document, OdtOptions{at});
    case FileFormat::Html:
        return htmlOf(document);
    case FileFormat::CsvArchive:
        return archiveOf(csvTablesOf(document), at);
    case FileFormat::Json:
    case FileFormat::Csv:
        break;
    }
    return {};
}

/// Tables as a file or a folder of files.
Expected<void> saveTables(const std::vector<CsvTable>& tables, const QString& path)
{
    return tables.size() == 1 ? saveBytes(tables.front().bytes, path) : saveFolder(tables, path);
}

} // namespace

const std::vector<FileFormat>& fileFormats()
{
    static const std::vector<FileFormat> formats = [] {
        std::vector<FileFormat> all;
        for (const FormatEnding& known : kFormatEndings)
            all.push_back(known.format);
        return all;
    }();
    return formats;
}

QString endingOf(FileFormat format)
{
    for (const FormatEnding& known : kFormatEndings) {
        if (known.format == format)
            return QString::fromLatin1(known.ending);
    }
    Q_UNREACHABLE();
}

std::optional<FileFormat> formatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix();
    for (const FormatEnding& known : kFormatEndings) {
        if (ending.compare(QLatin1String(known.ending), Qt::CaseInsensitive) == 0)
            return known.format;
    }
    return std::nullopt;
}

Expected<FileFormat> checkFormat(const QString& path)
{
    if (const auto format = formatOf(path))
        return *format;
    QStringList endings;
    for (const FormatEnding& known : kFormatEndings)
        endings << u'.' + QString::fromLatin1(known.ending);
    return refuse(u"report.unknown_format"_s, {{u"file"_s, path}, {u"endings"_s, endings.join(u", "_s)}});
}

Expected<void> writeReport(const ReportResult& result, const QString& path, const QDateTime& at,
                           const ReportProgress& progress)
{
    const auto format = checkFormat(path);
    if (!format)
        return tl::unexpected(format.error());
    const auto goesOn = [&progress](int percent) { return !progress || progress(percent); };
    if (!goesOn(0))
        return refuse(u"report.cancelled"_s);
    try {
        std::vector<CsvTable> tables;
        QByteArray bytes;
        if (*format == FileFormat::Csv)
            tables = csvTablesOf(result.document);
        else if (*format == FileFormat::Json)
            bytes = jsonOf(result.figures, result.document.title);
        else
            bytes = documentBytes(result.document, *format, at);
        if (!goesOn(90))
            return refuse(u"report.cancelled"_s);
        auto written = tables.empty() ? saveBytes(bytes, path) : saveTables(tables, path);
        if (!written)
            return written;
    } catch (const std::runtime_error& failure) {
        // A full disk under a writer that needs a folder of its own, a package too large for its format.
        return notWritten(path, QString::fromUtf8(failure.what()));
    }
    if (progress)
        progress(100);
    return {};
}

Expected<void> writeDocument(const Document& document, const QString& path, const QDateTime& at)
{
    const auto format = checkFormat(path);
    if (!format)
        return tl::unexpected(format.error());
    try {
        return *format == FileFormat::Csv ? saveTables(csvTablesOf(document), path)
                                          : saveBytes(documentBytes(document, *format, at), path);
    } catch (const std::runtime_error& failure) {
        return notWritten(path, QString::fromUtf8(failure.what()));
    }
}

} // namespace kc::report
