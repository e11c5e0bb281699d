// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"
#include "report/pdf_writer.h"
#include "report/sample_document.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QHashSeed>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

struct ToolRun
{
    int exitCode;
    QString output;
};

ToolRun runTool(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

PdfOptions fixedDate()
{
    return {QDateTime(QDate(2026, 1, 5), QTime(8, 30), Qt::OffsetFromUTC, 7 * 3600)};
}

/// The sample report, written once and looked at by several tests (and by people: it stays in the build
/// folder).
struct SampleFile
{
    Pages pages;
    QString path;
};

const SampleFile& sampleFile()
{
    static const SampleFile sample = [] {
        QHashSeed::setDeterministicGlobalSeed();
        QDir().mkpath(kctest::buildFolder() + u"/report"_s);
        SampleFile made{layOut(sampleDocument(60)), kctest::buildFolder() + u"/report/sample.pdf"_s};
        REQUIRE(writePdf(made.pages, made.path, fixedDate()));
        return made;
    }();
    return sample;
}

QString squeezed(QString text)
{
    return text.replace(QRegularExpression(u"\\s+"_s), u" "_s);
}

} // namespace

TEST_CASE("The PDF has the pages that were laid out and is sound", "[report][pdf]")
{
    const SampleFile& sample = sampleFile();
    const ToolRun check = runTool(u"qpdf"_s, {u"--check"_s, sample.path});
    INFO(check.output.toStdString());
    CHECK(check.exitCode == 0);
    CHECK_FALSE(check.output.contains(u"WARNING"_s));
    const QString info = runTool(u"pdfinfo"_s, {sample.path}).output;
    INFO(info.toStdString());
    CHECK(squeezed(info).contains(u"Pages: %1 "_s.arg(sample.pages.pages.size())));
    CHECK(squeezed(info).contains(u"Title: Báo cáo kết quả hoạt động khuyến công năm 2025 "_s));
    CHECK(squeezed(info).contains(u"Author: Sở Công Thương thành phố Hải Phòng "_s));
    CHECK(squeezed(info).contains(u"Subject: Khuyến công "_s));
    CHECK(squeezed(info).contains(u"PDF version: 1.4 "_s));
}

TEST_CASE("Vietnamese comes back from the PDF letter by letter", "[report][pdf]")
{
    const QString text = squeezed(runTool(u"pdftotext"_s, {u"-layout"_s, sampleFile().path, u"-"_s}).output);
    CHECK(text.normalized(QString::NormalizationForm_C) == text);
    for (const QString& sentence :
         {u"ỦY BAN NHÂN DÂN"_s, u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Độc lập - Tự do - Hạnh phúc"_s,
          u"Hải Phòng, ngày 05 tháng 01 năm 2026"_s, u"Đơn vị tính: triệu đồng"_s, u"13.165,5 triệu đồng"_s,
          u"DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT"_s, u"Nguyễn Thị Thường"_s,
          u"Cộng chuyển trang sau"_s}) {
        INFO(sentence.toStdString());
        CHECK(text.contains(sentence));
    }
    CHECK_FALSE(text.contains(QChar(0xfffd)));
}

TEST_CASE("Only the report font is in the PDF, and all of it that is used", "[report][pdf]")
{
    const QStringList lines =
        runTool(u"pdffonts"_s, {sampleFile().path}).output.split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() > 3);
    for (const QString& line : lines.mid(2)) {
        INFO(line.toStdString());
        CHECK(line.contains(u"Tinos"_s));
        CHECK(QRegularExpression(u"\\byes +(yes|no) +yes\\b"_s)
                  .match(line)
                  .hasMatch()); // embedded, subset?, to Unicode
    }
}

TEST_CASE("Charts and rules are vectors", "[report][pdf]")
{
    const QStringList lines =
        runTool(u"pdfimages"_s, {u"-list"_s, sampleFile().path}).output.split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.size() == 2); // the two lines of its head
}

TEST_CASE("The PDF has language, bookmarks and links", "[report][pdf]")
{
    const SampleFile& sample = sampleFile();
    const QString json = runTool(u"qpdf"_s, {u"--json=2"_s, sample.path}).output;
    CHECK(json.contains(u"\"/Lang\": \"u:vi-VN\""_s));
    CHECK(json.contains(u"\"/DisplayDocTitle\": true"_s));
    CHECK(json.contains(u"\"title\": \"II. Kết quả thực hiện\""_s));
    CHECK(json.contains(u"\"title\": \"Phụ lục I. Danh sách đề án khuyến công\""_s));
    std::size_t links = 0;
    for (const Page& page : sample.pages.pages)
        links += page.links.size();
    CHECK(links == sample.pages.bookmarks.size());
    CHECK(std::size_t(json.count(u"\"/Subtype\": \"/Link\""_s)) == links);
}

TEST_CASE("The PDF says the same about itself in both places PDF/A-1 wants it", "[report][pdf]")
{
    const SampleFile& sample = sampleFile();
    const QString json = runTool(u"qpdf"_s, {u"--json=2"_s, sample.path}).output;
    static const QRegularExpression metadata(u"\"/Metadata\": \"([0-9]+) 0 R\""_s);
    const QString object = metadata.match(json).captured(1);
    REQUIRE_FALSE(object.isEmpty());
    const QString xmp =
        runTool(u"qpdf"_s, {u"--show-object="_s + object, u"--filtered-stream-data"_s, sample.path}).output;
    for (const QString& expected :
         {u">Báo cáo kết quả hoạt động khuyến công năm 2025<"_s, u">Sở Công Thương thành phố Hải Phòng<"_s,
          u"<pdf:Keywords>khuyến công, Hải Phòng<"_s, u"<xmp:CreateDate>2026-01-05T08:30:00+07:00<"_s,
          u"<xmp:ModifyDate>2026-01-05T08:30:00+07:00<"_s, u"<pdfaid:part>1<"_s, u"<pdfaid:conformance>B<"_s,
          u"<rdf:Description xmlns:dc="_s}) { // the validator looks for a schema's name on its description
        INFO(expected.toStdString());
        CHECK(xmp.contains(expected));
    }
    CHECK(json.contains(u"\"/CreationDate\": \"u:D:20260105083000+07'00'\""_s));
    CHECK(json.contains(u"\"/ModDate\": \"u:D:20260105083000+07'00'\""_s));
    CHECK(json.contains(u"\"/Author\": \"u:Sở Công Thương thành phố Hải Phòng\""_s));
    CHECK(json.contains(u"\"/Keywords\": \"u:khuyến công, Hải Phòng\""_s));
}

TEST_CASE("The PDF is valid PDF/A-1b", "[report][pdf]")
{
    // libpdfbox2-java, libactivation-java and libjaxb-api-java bring the one validator Debian has.
    QStringList jars;
    for (const QString& name : {u"preflight"_s, u"pdfbox2"_s, u"xmpbox"_s, u"fontbox2"_s,
                                u"commons-logging"_s, u"commons-io"_s, u"javax.activation"_s, u"jaxb-api"_s})
        jars += u"/usr/share/java/"_s + name + u".jar"_s;
    if (QStandardPaths::findExecutable(u"java"_s).isEmpty() || !QFile::exists(jars.front())) {
        WARN("not validated: the PDFBox validator is not installed");
        return;
    }
    const ToolRun run =
        runTool(u"java"_s, {u"-cp"_s, jars.join(u':'), u"org.apache.pdfbox.preflight.Validator_A1b"_s,
                            sampleFile().path});
    INFO(run.output.toStdString());
    CHECK(run.output.contains(u"is a valid PDF/A-1b file"_s));
}

TEST_CASE("The same pages and date give the same bytes; another date another file", "[report][pdf]")
{
    const SampleFile& sample = sampleFile();
    QFile file(sample.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray first = file.readAll();
    CHECK(pdfOf(layOut(sampleDocument(60)), fixedDate()) == first);
    PdfOptions later = fixedDate();
    later.creationDate = later.creationDate.addDays(1);
    CHECK(pdfOf(sample.pages, later) != first);
}

TEST_CASE("A PDF that cannot be written says which file and leaves the old one", "[report][pdf]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"không có/report.pdf"_s);
    const auto written = writePdf(sampleFile().pages, path, fixedDate());
    REQUIRE_FALSE(written);
    CHECK(written.error().code() == u"report.file_not_written"_s);
    CHECK(written.error().findings.front().args.value(u"file"_s) == path);
}
