// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/golden_paper.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>

namespace kctest {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDotsPerInch = 60;
constexpr int kGreys = 4; // black, dark, light, white: enough to read, small to keep

QByteArray toolOutput(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    INFO(program.toStdString() << " " << arguments.join(u' ').toStdString());
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

/// Line by line as printed. How many spaces stand between two columns says nothing a reader sees: two do.
std::vector<QStringList> pagesOfText(const QString& text)
{
    static const QRegularExpression gap(u" {2,}"_s);
    std::vector<QStringList> pages;
    QStringList sheets = text.split(u'\f');
    if (sheets.last().trimmed().isEmpty())
        sheets.removeLast(); // what follows the last page break
    for (const QString& sheet : std::as_const(sheets)) {
        QStringList lines;
        for (QString line : sheet.split(u'\n')) {
            line = line.replace(gap, u"  "_s).trimmed();
            if (!line.isEmpty())
                lines << line;
        }
        pages.push_back(lines);
    }
    return pages;
}

QImage inFewGreys(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QImage few(grey.size(), QImage::Format_Indexed8);
    QList<QRgb> table;
    for (int step = 0; step < kGreys; ++step)
        table << qRgb(step * 255 / (kGreys - 1), step * 255 / (kGreys - 1), step * 255 / (kGreys - 1));
    few.setColorTable(table);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* from = grey.constScanLine(y);
        uchar* to = few.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            to[x] = uchar((from[x] * (kGreys - 1) + 127) / 255);
    }
    return few;
}

QString pageMark(int page)
{
    return u"---------- %1 ----------"_s.arg(page);
}

} // namespace

QString pictureName(int page)
{
    return u"page-%1.png"_s.arg(page, 3, 10, QChar(u'0'));
}

GoldenPaper paperOf(const QByteArray& pdf, const std::vector<int>& pictures)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"paper.pdf"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();

    GoldenPaper paper;
    paper.pages = pagesOfText(
        QString::fromUtf8(toolOutput(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s})));
    const int last = int(paper.pages.size());
    for (int page : pictures) {
        page = page < 0 ? last + 1 + page : page;
        if (page < 1 || page > last || paper.pictures.contains(page))
            continue;
        const QString number = QString::number(page);
        const QByteArray png = toolOutput(u"pdftoppm"_s, {u"-r"_s, QString::number(kDotsPerInch), u"-gray"_s,
                                                          u"-png"_s, u"-f"_s, number, u"-l"_s, number, path});
        const QImage picture = QImage::fromData(png);
        REQUIRE_FALSE(picture.isNull());
        paper.pictures[page] = inFewGreys(picture);
    }
    return paper;
}

GoldenPaper readPaper(const QString& folder)
{
    GoldenPaper paper;
    const QDir dir(folder);
    QFile file(dir.filePath(u"text.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return paper;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line == pageMark(int(paper.pages.size()) + 1))
            paper.pages.emplace_back();
        else if (!paper.pages.empty())
            paper.pages.back() << line;
    }
    for (int page = 1; page <= int(paper.pages.size()); ++page) {
        if (dir.exists(pictureName(page)))
            paper.pictures[page] = QImage(dir.filePath(pictureName(page)));
    }
    return paper;
}

void writePaper(const GoldenPaper& paper, const QString& folder)
{
    QDir(folder).removeRecursively();
    REQUIRE(QDir().mkpath(folder));
    const QDir dir(folder);
    QString text;
    for (std::size_t i = 0; i < paper.pages.size(); ++i)
        text += pageMark(int(i) + 1) + u'\n' + paper.pages[i].join(u'\n') + u'\n';
    QFile file(dir.filePath(u"text.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray bytes = text.toUtf8();
    REQUIRE(file.write(bytes) == bytes.size());
    for (auto it = paper.pictures.begin(); it != paper.pictures.end(); ++it)
        REQUIRE(it->save(dir.filePath(pictureName(it.key())), "PNG", 0));
}

} // namespace kctest
