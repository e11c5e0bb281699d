// SPDX-License-Identifier: GPL-3.0-or-later
// Each report made again and compared with the pages a person has looked at (tests/golden/pages). When pages
// were meant to change: scripts/golden writes them anew, then somebody looks at what changed.
#include "report/report_run.h"
#include "support/folders.h"

#include <QDir>
#include <QSet>

#include <catch2/catch.hpp>

#include <algorithm>

#include "golden/golden_case.h"
#include "golden/golden_compare.h"
#include "golden/golden_office.h"
#include "golden/golden_paper.h"

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kctest;

namespace {

QString goldenFolder()
{
    return sourceFolder() + u"/tests/golden/pages"_s;
}

QString folderName(const GoldenCase& golden, Lang lang)
{
    return golden.name + u'.' + langKey(lang);
}

/// Where what was made is left to be looked at when it differs.
QString madeFolder(const QString& name)
{
    return buildFolder() + u"/golden/"_s + name;
}

void compareWithGolden(const GoldenPaper& made, const QString& name)
{
    const GoldenPaper looked = readPaper(goldenFolder() + u'/' + name);
    QStringList differences = compareText(looked.pages, made.pages);
    QMap<int, QImage> marked;
    QList<int> pictures = looked.pictures.keys() + made.pictures.keys();
    std::sort(pictures.begin(), pictures.end());
    pictures.erase(std::unique(pictures.begin(), pictures.end()), pictures.end());
    for (const int page : std::as_const(pictures)) {
        if (!looked.pictures.contains(page) || !made.pictures.contains(page)) {
            differences << u"page %1 is kept as a picture in one of them only"_s.arg(page);
            continue;
        }
        const PictureDifference difference =
            comparePictures(looked.pictures.value(page), made.pictures.value(page));
        if (!difference.differs)
            continue;
        differences << u"the picture of page %1, %2"_s.arg(page).arg(difference.where);
        marked[page] = difference.marked;
    }
    QDir(madeFolder(name)).removeRecursively();
    if (differences.isEmpty())
        return;
    writePaper(made, madeFolder(name));
    for (auto it = marked.begin(); it != marked.end(); ++it)
        it->save(madeFolder(name) + u"/differs-"_s + pictureName(it.key()));
    FAIL_CHECK(
        name.toStdString() << " is not what was looked at:\n  " << differences.join(u"\n  "_s).toStdString()
                           << "\nMade pages: " << madeFolder(name).toStdString()
                           << "\nIf they are as meant: scripts/golden writes them as golden, then look.");
}

} // namespace

TEST_CASE("Every report says and shows what was looked at", "[golden]")
{
    for (const GoldenCase& golden : goldenCases()) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            DYNAMIC_SECTION(folderName(golden, lang).toStdString())
            {
                compareWithGolden(paperOf(goldenPdf(golden, lang), golden.pictures),
                                  folderName(golden, lang));
            }
        }
    }
}

TEST_CASE("Every report has a golden document, and every golden document its report", "[golden]")
{
    QSet<QString> reports;
    QSet<QString> folders;
    for (const GoldenCase& golden : goldenCases()) {
        reports << golden.request.name;
        for (const Lang lang : {Lang::Vi, Lang::En})
            folders << folderName(golden, lang);
    }
    const QStringList names = report::reportNames();
    CHECK(reports == QSet<QString>(names.begin(), names.end()));
    const QStringList there = QDir(goldenFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    CHECK(QSet<QString>(there.begin(), there.end()) == folders);
}

TEST_CASE("The same records give the same bytes, whoever made the store", "[golden]")
{
    const auto isFile = [](const GoldenCase& golden) { return golden.name == "project-file"_L1; };
    const auto file = std::find_if(goldenCases().begin(), goldenCases().end(), isFile);
    REQUIRE(file != goldenCases().end());
    CHECK(goldenPdf(*file, Lang::Vi) == goldenPdfOfAnotherStore(*file, Lang::Vi));
}

// Run by scripts/golden alone.
TEST_CASE("Rewrite the golden documents", "[.][rewrite]")
{
    QDir(goldenFolder()).removeRecursively();
    for (const GoldenCase& golden : goldenCases()) {
        for (const Lang lang : {Lang::Vi, Lang::En})
            writePaper(paperOf(goldenPdf(golden, lang), golden.pictures),
                       goldenFolder() + u'/' + folderName(golden, lang));
    }
}
