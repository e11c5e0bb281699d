// SPDX-License-Identifier: GPL-3.0-or-later
// The five-year report of the simulated nation from its figures to the PDF, beside LibreOffice making a PDF
// of the same document from ODT in the same run. Each conversion is a process of its own, as an office would
// start it; the first one is thrown away (it fills the caches and makes LibreOffice's profile).
#include "base/clock.h"
#include "casework/sample/sample.h"
#include "report/layout.h"
#include "report/odt_writer.h"
#include "report/pdf_writer.h"
#include "report/report_run.h"
#include "store/reference.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

constexpr int kPairs = 5;

double paperMilliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double paperMedian(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

[[noreturn]] void giveUp(const char* what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

ReportRequest fiveYears()
{
    const auto params = parseReportParams({{u"period"_s, u"2021-2025"_s}, {u"scope"_s, u"national"_s}},
                                          QDate(2026, 1, 20), {});
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
void makePdf(const QString& store, const QString& pdf)
{
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(), {u"pdf"_s, store, pdf});
    if (!self.waitForFinished(600'000) || self.exitCode() != 0)
        giveUp("the report is not made");
}

ReportResult reportOf(const QString& path)
{
    static const SystemClock clock;
    const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
    if (!store)
        giveUp("the store does not open");
    auto result = buildReport(**store, store::loadRuleBook(**store), fiveYears());
    if (!result)
        giveUp("the report is refused");
    return std::move(*result);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() == 4 && words.at(1) == "pdf"_L1)
        return writePdf(layOut(reportOf(words.at(2)).document), words.at(3), {}) ? 0 : 1;

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"nation.kcs"_s);
    const double making = paperMilliseconds([&] {
        if (!casework::createSample(path, u"national-2021-2025"_s))
            giveUp("the sample cannot be made");
    });
    std::printf("the simulated nation, made in %.1f s, %.1f MB\n", making / 1000,
                static_cast<double>(QFileInfo(path).size()) / 1e6);
    ReportResult result;
    std::vector<double> figures;
    std::vector<double> layout;
    std::vector<double> pdf;
    std::size_t count = 0;
    for (int i = 0; i <= kPairs; ++i) {
        Pages pages;
        figures.push_back(paperMilliseconds([&] { result = reportOf(path); }));
        layout.push_back(paperMilliseconds([&] { pages = layOut(result.document); }));
        pdf.push_back(paperMilliseconds([&] {
            if (!writePdf(pages, folder.filePath(u"in-process.pdf"_s), {}))
                giveUp("the PDF is not written");
        }));
        count = pages.pages.size();
    }
    std::printf("five-year report, %zu pages: open, figures and document %.0f ms, layout %.0f ms, PDF %.0f "
                "ms; peak memory %.0f MB\n",
                count, paperMedian(figures), paperMedian(layout), paperMedian(pdf), peakMegabytes());

    const QString odt = folder.filePath(u"report.odt"_s);
    QFile file(odt);
    if (!file.open(QIODevice::WriteOnly) || file.write(odtOf(result.document, {})) < 0)
        giveUp("the ODT is not written");
    file.close();
    std::vector<double> own;
    std::vector<double> office;
    std::vector<double> ratios;
    for (int i = 0; i <= kPairs; ++i) {
        const double a = paperMilliseconds([&] { makePdf(path, folder.filePath(u"own.pdf"_s)); });
        const double b = paperMilliseconds([&] { convert(odt, folder.path()); });
        if (i == 0)
            continue;
        own.push_back(a);
        office.push_back(b);
        ratios.push_back(b / a);
    }
    const double drawn = paperMedian(layout) + paperMedian(pdf);
    std::printf("whole processes: own from the store to the PDF %.0f ms, LibreOffice from ODT to PDF %.0f "
                "ms, pair by pair %.1f "
                "times as long; layout and PDF alone %.0f ms, %.1f times\n",
                paperMedian(own), paperMedian(office), paperMedian(ratios), drawn,
                paperMedian(office) / drawn);
    return 0;
}
