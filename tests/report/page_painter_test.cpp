// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"
#include "report/page_check.h"
#include "report/page_painter.h"
#include "report/pdf_writer.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

Pages justifiedPages()
{
    QStringList words;
    for (int word = 0; word < 400; ++word)
        words += word % 7 == 0 ? u"11\u00a0tháng"_s : u"nghiệp%1"_s.arg(word);
    Document document;
    document.title = u"Canh đều"_s;
    Paragraph paragraph;
    paragraph.runs = {Run{words.mid(0, 150).join(u' ')}, Run{u' ' + words.mid(150, 100).join(u' '), true},
                      Run{u' ' + words.mid(250).join(u' '), false, true}};
    document.sections.push_back(
        Section{Orientation::Portrait, {paragraph, Heading{1, u"I."_s, u"Office and five figures"_s}}});
    return layOut(document);
}

QRectF inkOf(const QImage& image, qreal scale)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
    return {ink.left() / scale, ink.top() / scale, ink.width() / scale, ink.height() / scale};
}

} // namespace

TEST_CASE("Justified lines of the PDF end where the layout says, to a tenth of a point", "[report][painter]")
{
    const Pages pages = justifiedPages();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"justified.pdf"_s);
    REQUIRE(writePdf(pages, path, {QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC)}));
    QProcess process;
    process.start(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s});
    REQUIRE(process.waitForFinished());
    // <word xMin="..." yMin="..." xMax="..." yMax="...">text</word>
    const QString words = QString::fromUtf8(process.readAllStandardOutput());
    QHash<QString, qreal> rightOf;
    static const QRegularExpression word(u"xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">([^<]+)<"_s);
    for (auto match = word.globalMatch(words); match.hasNext();) {
        const auto found = match.next();
        rightOf.insert(found.captured(2), found.captured(1).toDouble());
    }
    int compared = 0;
    for (const TextRun& run : partsOf<TextRun>(pages.pages.front())) {
        const QString last = run.text.section(u' ', -1, -1, QString::SectionSkipEmpty).section(u'\u00a0', -1);
        if (!last.startsWith(u"nghiệp"_s) || run.text.endsWith(u' '))
            continue;
        INFO(last.toStdString());
        REQUIRE(rightOf.contains(last));
        CHECK(std::abs(rightOf.value(last) - run.box().right()) < 0.1);
        ++compared;
    }
    CHECK(compared > 20);
    CHECK(words.contains(u">OFFICE<"_s));
}

TEST_CASE("A screen shows the page the PDF has", "[report][painter]")
{
    const Pages pages = justifiedPages();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"page.pdf"_s);
    REQUIRE(writePdf(pages, path, {QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC)}));
    REQUIRE(QProcess::execute(u"pdftoppm"_s, {u"-r"_s, u"144"_s, u"-f"_s, u"1"_s, u"-singlefile"_s, u"-png"_s,
                                              path, folder.filePath(u"page"_s)}) == 0);
    const QImage printed(folder.filePath(u"page.png"_s));
    REQUIRE_FALSE(printed.isNull());
    for (const qreal scale : {96 / 72.0, 2.0}) {
        const Page& page = pages.pages.front();
        QImage screen((page.size * scale).toSize(), QImage::Format_RGB32);
        screen.fill(Qt::white);
        QPainter painter(&screen);
        paintPage(painter, page, scale);
        CHECK(painter.worldTransform().isIdentity()); // left as it was
        painter.end();
        const QRectF a = inkOf(screen, scale);
        const QRectF b = inkOf(printed, 2.0);
        CHECK(std::abs(a.left() - b.left()) < 1.5);
        CHECK(std::abs(a.right() - b.right()) < 1.5);
        CHECK(std::abs(a.top() - b.top()) < 1.5);
        CHECK(std::abs(a.bottom() - b.bottom()) < 1.5);
    }
}
