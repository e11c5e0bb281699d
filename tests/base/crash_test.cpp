// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crash.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <csignal>
#include <stdexcept>

using namespace Qt::StringLiterals;

#define KC_NO_SANITIZE __attribute__((noinline, no_sanitize("address", "undefined")))

namespace kc_crash_probe {

// With external linkage and of a name to be found again in the trace.
KC_NO_SANITIZE void writeThroughNull()
{
    volatile int* volatile nothing = nullptr;
    *nothing = 1;
}

KC_NO_SANITIZE int recurseForEver(int depth)
{
    int (*volatile again)(int) = recurseForEver; // an optimiser would make a loop of a plain call
    volatile char block[4096];
    block[0] = static_cast<char>(depth);
    return depth < 0 ? 0 : again(depth / 2 + 1) + block[0];
}

KC_NO_SANITIZE void throwAnError()
{
    throw std::runtime_error("ran out of đồng");
}

} // namespace kc_crash_probe

namespace {

/// Runs this same program again so that it dies in the given way with a handler installed.
void crashInAnotherProcess(const QString& way, const QString& folder)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KC_CRASH_WAY"_s, way);
    environment.insert(u"KC_CRASH_FOLDER"_s, folder);
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"die on demand"_s});
    REQUIRE(child.waitForFinished(60'000));
    CHECK(child.exitStatus() == QProcess::CrashExit); // the process still ends by its signal
}

bool anyFrameContains(const kc::CrashReport& report, const QString& text)
{
    return std::any_of(report.frames.begin(), report.frames.end(),
                       [&](const QString& frame) { return frame.contains(text); });
}

} // namespace

TEST_CASE("die on demand", "[.]")
{
    const QString folder = qEnvironmentVariable("KC_CRASH_FOLDER");
    const QString way = qEnvironmentVariable("KC_CRASH_WAY");
    REQUIRE_FALSE(folder.isEmpty());
    kc::startLog(folder, kc::LogLevel::Info);
    kc::logInfo(u"the last words"_s);
    REQUIRE(kc::installCrashHandler(folder));
    if (way == u"null"_s)
        kc_crash_probe::writeThroughNull();
    else if (way == u"overflow"_s)
        kc_crash_probe::recurseForEver(0);
    else if (way == u"throw"_s)
        []() noexcept { kc_crash_probe::throwAnError(); }();
    else if (way == u"fatal"_s)
        qFatal("Qt gives up");
    else
        std::raise(way.toInt());
}

TEST_CASE("a crash leaves its cause, its version, its trace and the log's tail", "[base][crash]")
{
    QTemporaryDir folder;
    CHECK_FALSE(kc::pendingCrash(folder.path()).has_value());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    crashInAnotherProcess(u"null"_s, folder.path());

    const auto report = kc::pendingCrash(folder.path());
    REQUIRE(report.has_value());
    INFO(report->toText().toStdString());
    CHECK(report->version == QStringLiteral(KC_VERSION));
    CHECK(report->cause == u"SIGSEGV"_s);
    CHECK(report->at >= before);
    CHECK(report->at <= QDateTime::currentDateTimeUtc());
    CHECK(report->logTail.contains(u"the last words"_s));
    CHECK(report->frames.size() > 3);
    // Read in another process than the one that died: the function is found although the program lies
    // elsewhere now.
    CHECK(anyFrameContains(*report, u"writeThroughNull"_s));
    CHECK(report->toText().contains(u"writeThroughNull"_s));

    kc::clearCrash(folder.path());
    CHECK_FALSE(kc::pendingCrash(folder.path()).has_value());
    CHECK(QDir(folder.path()).entryList({u"crash.*"_s}, QDir::Files).isEmpty());
}

TEST_CASE("every fatal signal is caught", "[base][crash]")
{
    const auto [signal, name] = GENERATE(table<int, const char*>({{SIGSEGV, "SIGSEGV"},
                                                                  {SIGABRT, "SIGABRT"},
                                                                  {SIGFPE, "SIGFPE"},
                                                                  {SIGILL, "SIGILL"},
                                                                  {SIGBUS, "SIGBUS"}}));
    QTemporaryDir folder;
    crashInAnotherProcess(QString::number(signal), folder.path());
    const auto report = kc::pendingCrash(folder.path());
    REQUIRE(report.has_value());
    CHECK(report->cause == QString::fromUtf8(name));
    CHECK(report->message.isEmpty());
}

TEST_CASE("an uncaught exception and a fatal message of Qt say why", "[base][crash]")
{
    QTemporaryDir folder;
    crashInAnotherProcess(u"throw"_s, folder.path());
    auto report = kc::pendingCrash(folder.path());
    REQUIRE(report.has_value());
    CHECK(report->cause == u"SIGABRT"_s);
    CHECK(report->message == u"ran out of đồng"_s);

    crashInAnotherProcess(u"fatal"_s, folder.path());
    report = kc::pendingCrash(folder.path());
    REQUIRE(report.has_value());
    CHECK(report->cause == u"SIGABRT"_s);
    CHECK(report->logTail.contains(u"Qt gives up"_s));
}

TEST_CASE("an overflowing stack still leaves a report", "[base][crash]")
{
    QTemporaryDir folder;
    crashInAnotherProcess(u"overflow"_s, folder.path());
    const auto report = kc::pendingCrash(folder.path());
    REQUIRE(report.has_value());
    CHECK(report->cause == u"SIGSEGV"_s);
    CHECK(anyFrameContains(*report, u"recurseForEver"_s));
}

TEST_CASE("a damaged or missing dump gives a report without frames", "[base][crash]")
{
    QTemporaryDir folder;
    crashInAnotherProcess(QString::number(SIGABRT), folder.path());
    QFile dump(QDir(folder.path()).filePath(u"crash.frames"_s));
    REQUIRE(dump.resize(3));
    REQUIRE(QFile::remove(QDir(folder.path()).filePath(u"crash.maps"_s)));
    const auto report = kc::pendingCrash(folder.path());
    REQUIRE(report.has_value());
    CHECK(report->frames.isEmpty());
    CHECK_FALSE(kc::installCrashHandler(u"/proc/nowhere"_s));
}
