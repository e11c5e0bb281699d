// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/crash.h"
#include "base/log.h"
#include "cli/command.h"
#include "report/report_text.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace {

using namespace Qt::StringLiterals;

/// Vietnamese unless the machine speaks English; --lang decides over both.
kc::Lang machineLanguage()
{
    QString lang = qEnvironmentVariable("LC_ALL");
    if (lang.isEmpty())
        lang = qEnvironmentVariable("LC_MESSAGES");
    if (lang.isEmpty())
        lang = qEnvironmentVariable("LANG");
    return lang.startsWith("en"_L1) ? kc::Lang::En : kc::Lang::Vi;
}

int run(const QCoreApplication& app)
{
    // The same folder as the window's, so that a crash here is told there at the next start.
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/khuyencong"_s;
    kc::startLog(folder, kc::LogLevel::Info, u"khuyencong-cli"_s);
    kc::installCrashHandler(folder);
    kc::report::SentenceBook::setFolder(folder + u"/report"_s);
    kc::cli::Console console(machineLanguage());
    const kc::SystemClock clock;
    return kc::cli::runCommandLine(app.arguments().mid(1), console, clock);
}

} // namespace

int main(int argc, char** argv)
{
    // Equal input gives equal bytes: pages are written in the order of hashes (fonts in a PDF).
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication::setApplicationName(u"khuyencong"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KC_VERSION));

    // Only pages need fonts; everything else runs without a display system.
    bool drawsPages = false;
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    for (const QString& word : std::as_const(words)) {
        const kc::cli::Command* command = kc::cli::findCommand(word);
        if (!command)
            continue;
        drawsPages = command->drawsPages ||
                     (!command->drawsPagesFor.isEmpty() && words.contains(command->drawsPagesFor));
        break;
    }
    if (!drawsPages) {
        const QCoreApplication app(argc, argv);
        return run(app);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Without a session Qt would complain about the missing folder on the error stream.
    const QTemporaryDir session;
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", session.path().toLocal8Bit());
    const QGuiApplication app(argc, argv);
    return run(app);
}
