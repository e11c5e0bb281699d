// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what a person waits for, each beside a yardstick in the same run:
//   window   start of the process to the first usable main window on the sample, beside an empty Qt window
//   report   figures, layout and PDF of the conference report
// Peak memory is the child process's own. Medians of several runs, taken in turn, so that a machine that
// slows down slows both. Not part of the tests: a clock on the wall decides nothing.
#include "base/clock.h"
#include "casework/sample/sample.h"
#include "report/layout.h"
#include "report/pdf_writer.h"
#include "report/report_run.h"
#include "store/reference.h"
#include "store/store.h"
#include "store/users.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHashSeed>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>

#include "app/main_window.h"
#include "common/file_chooser.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 9;

qint64 nowMicroseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Peak resident memory of this process. Not getrusage(): its figure survives exec and would be the parent's.
qint64 peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

/// Called in a child: microseconds since the parent started it, its peak memory, and microseconds of its
/// parts, on standard output.
void tell(std::initializer_list<qint64> parts = {})
{
    const qint64 started = qEnvironmentVariable("KC_BENCH_STARTED").toLongLong();
    QTextStream out(stdout);
    out << nowMicroseconds() - started << ' ' << peakKilobytes();
    for (const qint64 one : parts)
        out << ' ' << one;
    out << '\n';
}

/// Tells once the widget has painted and the event loop has nothing left to do.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget* widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, watched, [] {
                tell();
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    bool m_seen = false;
};

int emptyWindow(int argc, char** argv)
{
    QApplication app(argc, argv);
    QLabel label(u"Khuyến Công"_s);
    label.resize(1366, 768);
    new FirstPaint(&label);
    label.show();
    return QApplication::exec();
}

int mainWindow(int argc, char** argv, const QString& path)
{
    QHashSeed::setDeterministicGlobalSeed();
    QApplication app(argc, argv);
    const kc::SystemClock clock;
    auto store = kc::store::Store::open(path, clock);
    if (!store)
        return 1;
    const auto user = kc::store::findUser(**store, u"officer"_s);
    kc::ui::BoxPrompts prompts;
    kc::ui::DialogFileChooser files;
    QTemporaryDir dir;
    kc::ui::Settings settings(dir.filePath(u"settings.ini"_s));
    kc::ui::MainWindow window(
        std::make_unique<kc::ui::Session>(std::move(*store), user->actor, prompts, files, settings));
    window.resize(1366, 768);
    new FirstPaint(&window);
    window.show();
    return QApplication::exec();
}

/// The conference report of the sample's last eleven months: figures, layout, PDF, each in microseconds.
int report(int argc, char** argv, const QString& path, const QString& pdf)
{
    QHashSeed::setDeterministicGlobalSeed();
    QGuiApplication app(argc, argv);
    const kc::SystemClock clock;
    auto store = kc::store::Store::open(path, clock, kc::store::Store::Mode::ReadOnly);
    const auto params = kc::report::parseReportParams(
        {{u"period"_s, u"2025"_s}, {u"to"_s, u"2025-11-21"_s}, {u"scope"_s, u"province:31"_s}}, clock.today(),
        u"31"_s);
    if (!store || !params)
        return 1;
    kc::report::ReportRequest request;
    request.params = *params;
    const qint64 begin = nowMicroseconds();
    const auto result = kc::report::buildReport(**store, kc::store::loadRuleBook(**store), request);
    if (!result)
        return 1;
    const qint64 figures = nowMicroseconds();
    const kc::report::Pages pages = kc::report::layOut(result->document);
    const qint64 laidOut = nowMicroseconds();
    if (!kc::report::writePdf(pages, pdf, {}))
        return 1;
    tell({figures - begin, laidOut - figures, nowMicroseconds() - laidOut});
    return 0;
}

struct Measure
{
    double milliseconds = 0;
    double megabytes = 0;
    std::vector<double> parts; ///< milliseconds
};

/// Runs this program again as a child and reads what it tells.
Measure child(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"QT_QPA_PLATFORM"_s) && !environment.contains(u"DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"KC_BENCH_STARTED"_s, QString::number(nowMicroseconds()));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(120'000);
    const QStringList words = QString::fromLatin1(process.readAllStandardOutput()).split(u' ');
    if (words.size() < 2)
        qFatal("a measured child failed: %s\n%s", qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    Measure measure{words[0].toDouble() / 1000, words[1].toDouble() / 1024, {}};
    for (qsizetype i = 2; i < words.size(); ++i)
        measure.parts.push_back(words[i].toDouble() / 1000);
    return measure;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char* name, const std::vector<Measure>& runs)
{
    std::vector<double> times;
    std::vector<double> memory;
    for (const Measure& run : runs) {
        times.push_back(run.milliseconds);
        memory.push_back(run.megabytes);
    }
    QTextStream(stdout) << QString::fromLatin1(name).leftJustified(28) << "median "
                        << QString::number(median(times), 'f', 1) << " ms ("
                        << QString::number(*std::min_element(times.begin(), times.end()), 'f', 1) << " - "
                        << QString::number(*std::max_element(times.begin(), times.end()), 'f', 1)
                        << "), peak memory " << QString::number(median(memory), 'f', 1) << " MB\n";
}

int parent(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"sample.kcs"_s);
    QElapsedTimer timer;
    timer.start();
    if (!kc::casework::createSample(path, u"hai-phong"_s))
        qFatal("the sample cannot be made");
    QTextStream(stdout) << "sample made in " << timer.elapsed() << " ms\n";
    std::vector<Measure> empty;
    std::vector<Measure> window;
    std::vector<Measure> paper;
    for (int run = 0; run <= kRuns; ++run) {
        const Measure a = child({u"empty"_s});
        const Measure b = child({u"window"_s, path});
        const Measure c = child({u"report"_s, path, dir.filePath(u"report.pdf"_s)});
        if (run == 0)
            continue; // warms the file cache
        empty.push_back(a);
        window.push_back(b);
        paper.push_back(c);
    }
    print("empty Qt window", empty);
    print("main window on the sample", window);
    print("conference report, PDF", paper);
    const char* const parts[] = {"  of it figures", "  of it layout", "  of it PDF"};
    for (size_t part = 0; part < std::size(parts); ++part) {
        std::vector<double> times;
        for (const Measure& run : paper)
            times.push_back(run.parts.at(part));
        QTextStream(stdout) << QString::fromLatin1(parts[part]).leftJustified(28) << "median "
                            << QString::number(median(times), 'f', 1) << " ms\n";
    }
    std::vector<double> ratios;
    for (size_t i = 0; i < empty.size(); ++i)
        ratios.push_back(window[i].milliseconds / empty[i].milliseconds);
    QTextStream(stdout) << "main window / empty window, pair by pair: median "
                        << QString::number(median(ratios), 'f', 2) << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QString mode = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (mode == "empty"_L1)
        return emptyWindow(argc, argv);
    if (mode == "window"_L1 && argc > 2)
        return mainWindow(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (mode == "report"_L1 && argc > 3)
        return report(argc, argv, QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    return parent(argc, argv);
}
