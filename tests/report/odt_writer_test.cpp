// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"
#include "report/odt_writer.h"
#include "report/sample_document.h"
#include "report/writer_check.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

QByteArray writtenText(const Document& document)
{
    return odtOf(document, {writerDate()});
}

/// Texts of the cells of all tables, row by row, without covered cells.
std::vector<QStringList> tableTexts(const QByteArray& package)
{
    QXmlStreamReader xml(packagePart(package, u"content.xml"_s));
    std::vector<QStringList> rows;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"table-row")
            rows.emplace_back();
        else if (xml.isStartElement() && xml.name() == u"table-cell")
            rows.back() += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return rows;
}

QString toolOutput(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The words of each page, spaces squeezed.
QStringList pageTexts(const QString& pdf)
{
    QStringList pages = toolOutput(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}).split(u'\f');
    pages.removeLast();
    for (QString& page : pages)
        page.replace(QRegularExpression(u"\\s+"_s), u" "_s);
    return pages;
}

/// The sample report through LibreOffice, once for all tests.
const QString& samplePdf()
{
    static const QString pdf = [] {
        const QString path = keepWritten(u"sample.odt"_s, writtenText(sampleDocument(60)));
        const QString folder = officeConvert(path, u"pdf"_s);
        QFile file(QDir(folder).filePath(u"sample.pdf"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return keepWritten(u"sample-odt.pdf"_s, file.readAll());
    }();
    return pdf;
}

} // namespace

TEST_CASE("An ODT package is what OpenDocument asks for", "[report][odt]")
{
    const QByteArray file = writtenText(sampleDocument(5));
    // The type stands uncompressed at a fixed place, so that programs know the file by its first bytes.
    CHECK(file.mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    const QStringList names = packageNames(file);
    CHECK(names.first() == u"mimetype"_s);
    const QString manifest = QString::fromUtf8(packagePart(file, u"META-INF/manifest.xml"_s));
    for (const QString& name : names) {
        INFO(name.toStdString());
        if (name != u"mimetype" && !name.startsWith(u"META-INF"))
            CHECK(manifest.contains(u"full-path=\"%1\""_s.arg(name)));
        if (name.endsWith(u".xml") || name.endsWith(u".svg"))
            CHECK(xmlFault(packagePart(file, name)).toStdString().empty());
    }
    CHECK(names.filter(u".svg"_s).size() == 5);
    CHECK(names.filter(u".png"_s).size() == 5);
    // The picture for programs without SVG shows the same chart: as wide in proportion, and not blank.
    const QImage image = QImage::fromData(packagePart(file, u"Pictures/chart1.png"_s));
    REQUIRE_FALSE(image.isNull());
    CHECK(std::abs(image.width() - 165 / 25.4 * 200) < 2);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    CHECK(colours.contains(0xff1f4e79)); // the first series
    const QString content = QString::fromUtf8(packagePart(file, u"content.xml"_s));
    CHECK(content == content.normalized(QString::NormalizationForm_C));
    CHECK(QString::fromUtf8(packagePart(file, u"meta.xml"_s)).contains(u"2026-01-05T01:30:00Z"_s));
    CHECK(file == writtenText(sampleDocument(5)));
}

TEST_CASE("Every style an ODT uses is there", "[report][odt]")
{
    const QByteArray file = writtenText(sampleDocument(20));
    QSet<QString> defined;
    QSet<QString> used;
    for (const QString& part : {u"styles.xml"_s, u"content.xml"_s}) {
        QXmlStreamReader xml(packagePart(file, part));
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                const QString name = attribute.qualifiedName().toString();
                if (name == u"style:name")
                    defined.insert(attribute.value().toString());
                else if (name.endsWith(u"style-name") || name.endsWith(u"master-page-name") ||
                         name.endsWith(u"page-layout-name"))
                    used.insert(attribute.value().toString());
            }
        }
    }
    CHECK((used - defined).values().join(u' ').toStdString().empty());
}

TEST_CASE("Every cell of a table is found in the ODT", "[report][odt]")
{
    rc::prop("random tables", [] {
        const Lang lang = *rc::gen::element(Lang::Vi, Lang::En);
        const MoneyTable money = randomMoneyTable(lang);
        const Document document = documentWith({money.table}, lang);
        const QByteArray file = writtenText(document);
        RC_ASSERT(xmlFault(packagePart(file, u"content.xml"_s)).isEmpty());
        RC_ASSERT(file == writtenText(document));
        const std::vector<QStringList> rows = tableTexts(file);
        RC_ASSERT(rows.size() == money.table.rows.size() + 2); // two rows of head
        RC_ASSERT(rows[0] == QStringList({u"STT"_s, u"Nội dung"_s, u"Kinh phí"_s}));
        for (std::size_t row = 0; row < money.table.rows.size(); ++row) {
            QStringList texts;
            for (const Cell& cell : money.table.rows[row].cells)
                texts += cell.text;
            RC_ASSERT(rows[row + 2] == texts);
        }
    });
}

TEST_CASE("Spaces, line breaks and marks survive in an ODT", "[report][odt]")
{
    Paragraph paragraph;
    // Letters beyond the first plane are pairs of units: both halves or none.
    paragraph.runs = {Run{u"  hai  cách <&> "_s}, Run{u" đậm\nxuống dòng\u0007"_s, true},
                      Run{u"\U0001F600"_s}, Run{QString(QChar(0xd83d)) + u"."_s}};
    const QByteArray file = writtenText(documentWith({paragraph}));
    const QString content = QString::fromUtf8(packagePart(file, u"content.xml"_s));
    CHECK(content.contains(u"<text:s text:c=\"2\"/>hai <text:s text:c=\"1\"/>cách &lt;&amp;&gt; "_s));
    CHECK(content.contains(
        u"<text:s text:c=\"1\"/>đậm<text:line-break/>xuống dòng</text:span>\U0001F600.</text:p>"_s));
}

TEST_CASE("LibreOffice lays the ODT out like the report's own pages", "[report][odt][office]")
{
    const Document document = sampleDocument(60);
    if (!officeIsHere())
        return;
    const QStringList pages = pageTexts(samplePdf());
    const auto own = qsizetype(layOut(document).pages.size());
    CHECK(pages.size() >= own - 1); // sums carried forward are not in the ODT
    CHECK(pages.size() <= own + 1);

    const QString all = pages.join(u' ');
    CHECK(all == all.normalized(QString::NormalizationForm_C));
    CHECK(pages.first().contains(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s));
    CHECK(pages.first().contains(u"ỦY BAN NHÂN DÂN THÀNH PHỐ"_s)); // goes on in the next line
    CHECK(all.contains(u"tổng kinh phí 13.165,5 triệu đồng, bằng 107,4%"_s));

    // The number is printed on every page but the first; the marking on every page.
    CHECK_FALSE(pages.first().trimmed().startsWith(u'1'));
    for (qsizetype page = 0; page < pages.size(); ++page) {
        INFO("page " << page + 1 << ": " << pages[page].left(200).toStdString());
        if (page > 0)
            CHECK(pages[page].trimmed().startsWith(QString::number(page + 1) + u' '));
        CHECK(pages[page].contains(document.marking));
    }

    // The list's head stands on every page it reaches; no row is cut (each begins and ends on one page).
    const auto first = pages.indexOf(QRegularExpression(u".*Phụ lục I .*DANH SÁCH ĐỀ ÁN.*"_s));
    REQUIRE(first > 0);
    for (qsizetype page = first; page < pages.size(); ++page)
        CHECK(pages[page].contains(u"1=2+3"_s));
    const auto closing = pages.indexOf(QRegularExpression(u".*Nơi nhận:.*"_s));
    REQUIRE(closing > 0);
    CHECK(pages[closing].contains(u"Nguyễn Thị Thường"_s));
    CHECK(pages[closing].contains(u"PHÓ GIÁM ĐỐC"_s));
}

TEST_CASE("Contents of the ODT name the pages LibreOffice made", "[report][odt][office]")
{
    if (!officeIsHere())
        return;
    const QStringList pages = pageTexts(samplePdf());
    const auto pageOf = [&](const QString& words) {
        for (qsizetype page = pages.size() - 1; page >= 0; --page)
            if (pages[page].contains(words))
                return page + 1;
        return qsizetype(0);
    };
    const auto entry = [&](const QString& title) {
        const QRegularExpression line(QRegularExpression::escape(title) + u"[ .]*(\\d+)"_s);
        return line.match(pages.first()).captured(1).toInt();
    };
    CHECK(entry(u"II. Kết quả thực hiện"_s) == pageOf(u"II. KẾT QUẢ THỰC HIỆN"_s));
    CHECK(entry(u"III. Đánh giá"_s) == pageOf(u"III. ĐÁNH GIÁ"_s));
    CHECK(entry(u"Phụ lục I. Danh sách đề án khuyến công"_s) == pageOf(u"Phụ lục I DANH SÁCH"_s));
}

TEST_CASE("The ODT prints in the letters of Times New Roman, charts as vectors", "[report][odt][office]")
{
    if (!officeIsHere())
        return;
    const QStringList fonts = toolOutput(u"pdffonts"_s, {samplePdf()}).split(u'\n').mid(2);
    for (const QString& font : fonts) {
        const QString name = font.section(u' ', 0, 0);
        INFO(font.toStdString());
        // ☑ ☐ ✓ → stand in no face of Times New Roman: an office program takes them elsewhere.
        CHECK((name.isEmpty() || name.contains(u"Tinos") || name.contains(u"TimesNewRoman") ||
               name.contains(u"Liberation") || name.contains(u"Symbol") || name.contains(u"Noto") ||
               name.contains(u"DejaVu")));
    }
    const QStringList images = toolOutput(u"pdfimages"_s, {u"-list"_s, samplePdf()}).split(u'\n').mid(2);
    CHECK(images.join(u'\n').trimmed().toStdString().empty());
}

TEST_CASE("Sections of an ODT turn the page and count anew where asked", "[report][odt][office]")
{
    Document document = documentWith({Paragraph::plain(u"một"_s)});
    document.sections.push_back({Orientation::Landscape, {Paragraph::plain(u"hai"_s)}});
    document.sections.push_back(
        {Orientation::Portrait, {Paragraph::plain(u"ba"_s), PageBreak{}, Paragraph::plain(u"bốn"_s)}, true});
    const QString path = keepWritten(u"sections.odt"_s, writtenText(document));
    if (!officeIsHere())
        return;
    const QString pdf = QDir(officeConvert(path, u"pdf"_s)).filePath(u"sections.pdf"_s);
    CHECK(pageTexts(pdf) == QStringList({u"một "_s, u" 2 hai "_s, u"ba "_s, u" 2 bốn "_s}));
    const QString info = toolOutput(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"4"_s, pdf});
    const QStringList sizes = info.split(u'\n').filter(u"size:"_s);
    REQUIRE(sizes.size() >= 4);
    CHECK(sizes[0].contains(u"595."_s));
    CHECK(sizes[1].contains(u"841."_s));
    CHECK(sizes[2].contains(u"595."_s));
}
