// SPDX-License-Identifier: GPL-3.0-or-later
// Five-year reports from their figures to the PDF, beside LibreOffice making a PDF of the same document from
// ODT in the same run: the simulated nation's, and one of some 50 pages, that of a province with an annex of
// more than 400 đề án. Each conversion is a process of its own, as an office would start it; the first one is
// thrown away (it fills the caches and makes LibreOffice's profile).
#include "base/clock.h"
#include "casework/sample/sample.h"
#include "casework/set_up.h"
#include "report/layout.h"
#include "report/odt_writer.h"
#include "report/pdf_writer.h"
#include "report/report_run.h"
#include "store/reference.h"
#include "store/store.h"
#include "store/summary.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

#include "bench/measuring.h"
#include "bench/nation_fill.h"

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kc::bench;

namespace {

constexpr int kPairs = 5;

[[noreturn]] void giveUp(const char* what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

ReportRequest fiveYears(const QString& scope)
{
    const auto params =
        parseReportParams({{u"period"_s, u"2021-2025"_s}, {u"scope"_s, scope}}, QDate(2026, 1, 20), {});
    if (!params)
        giveUp("the period is refused");
    ReportRequest request;
    request.name = u"five-year"_s;
    request.params = *params;
    return request;
}

/// One conversion, with a profile of its own so that a running office does not answer.
void convert(const QString& odt, const QString& folder)
{
    QProcess office;
    office.start(u"soffice"_s, {u"-env:UserInstallation=file://"_s + folder + u"/profile"_s, u"--headless"_s,
                                u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder, odt});
    if (!office.waitForStarted() || !office.waitForFinished(600'000) || office.exitCode() != 0)
        giveUp("LibreOffice does not convert");
}

/// A process of its own that opens the store and ends with the PDF.
void makePdf(const QString& store, const QString& scope, const QString& pdf)
{
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(), {u"pdf"_s, store, scope, pdf});
    if (!self.waitForFinished(600'000) || self.exitCode() != 0)
        giveUp("the report is not made");
}

ReportResult reportOf(const QString& path, const QString& scope)
{
    static const SystemClock clock;
    const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
    if (!store)
        giveUp("the store does not open");
    auto result = buildReport(**store, store::loadRuleBook(**store), fiveYears(scope));
    if (!result)
        giveUp("the report is refused");
    return std::move(*result);
}

/// The nation whose greatest province has a report of some 50 pages: with more đề án its list would stay out.
void makeGreatNation(const QString& path)
{
    static const FixedClock day(QDate(2026, 1, 20));
    auto store = casework::createStore(path, day, {u"31"_s, {}, {}, {}, {}, {}});
    if (!store)
        giveUp("no store");
    fillNation(**store, 12'000);
    store::rebuildSummaries(**store);
}

void benchPaper(const QString& path, const QString& scope, const QString& folder)
{
    ReportResult result;
    std::vector<double> figures;
    std::vector<double> layout;
    std::vector<double> pdf;
    std::size_t count = 0;
    for (int i = 0; i <= kPairs; ++i) {
        Pages pages;
        figures.push_back(milliseconds([&] { result = reportOf(path, scope); }));
        layout.push_back(milliseconds([&] { pages = layOut(result.document); }));
        pdf.push_back(milliseconds([&] {
            if (!writePdf(pages, folder + u"/in-process.pdf"_s, {}))
                giveUp("the PDF is not written");
        }));
        count = pages.pages.size();
    }
    std::printf("\nfive-year report, %s, %zu pages: open, figures and document %.0f ms, layout %.0f ms, PDF "
                "%.0f ms; peak memory %.0f MB\n",
                qPrintable(scope), count, medianOf(figures), medianOf(layout), medianOf(pdf),
                peakMegabytes());

    const QString odt = folder + u"/report.odt"_s;
    QFile file(odt);
    if (!file.open(QIODevice::WriteOnly) || file.write(odtOf(result.document, {})) < 0)
        giveUp("the ODT is not written");
    file.close();
    std::vector<double> own;
    std::vector<double> office;
    std::vector<double> ratios;
    for (int i = 0; i <= kPairs; ++i) {
        const double a = milliseconds([&] { makePdf(path, scope, folder + u"/own.pdf"_s); });
        const double b = milliseconds([&] { convert(odt, folder); });
        if (i == 0)
            continue;
        own.push_back(a);
        office.push_back(b);
        ratios.push_back(b / a);
    }
    const double drawn = medianOf(layout) + medianOf(pdf);
    std::printf("whole processes: own from the store to the PDF %.0f ms, LibreOffice from ODT to PDF %.0f "
                "ms, pair by pair %.1f times as long; layout and PDF alone %.0f ms, %.1f times\n",
                medianOf(own), medianOf(office), medianOf(ratios), drawn, medianOf(office) / drawn);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() == 5 && words.at(1) == "pdf"_L1)
        return writePdf(layOut(reportOf(words.at(2), words.at(3)).document), words.at(4), {}) ? 0 : 1;

    const QTemporaryDir folder;
    const QString sample = folder.filePath(u"nation.kcs"_s);
    const double making = milliseconds([&] {
        if (!casework::createSample(sample, u"national-2021-2025"_s))
            giveUp("the sample cannot be made");
    });
    std::printf("the simulated nation, made in %.1f s, %.1f MB\n", making / 1000,
                static_cast<double>(QFileInfo(sample).size()) / 1e6);
    benchPaper(sample, u"national"_s, folder.path());
    const QString great = folder.filePath(u"great.kcs"_s);
    makeGreatNation(great);
    benchPaper(great, u"province:79"_s, folder.path());
    return 0;
}
