// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crash.h"
#include "base/log.h"
#include "report/report_text.h"

#include <QCommandLineParser>
#include <QHashSeed>

#include "app/application.h"
#include "common/file_chooser.h"
#include "common/prompts.h"
#include "common/settings.h"

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    // The same pages give the same PDF bytes (report/pdf_writer.h).
    QHashSeed::setDeterministicGlobalSeed();
    kc::ui::GuardedApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"khuyencong"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KC_VERSION));
    QApplication::setApplicationDisplayName(u"Khuyến Công"_s);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"STORE"_s, u"File to open."_s, u"[STORE]"_s);
    const QCommandLineOption lang(u"lang"_s, u"Language of the window, vi or en."_s, u"vi|en"_s);
    const QCommandLineOption login(u"login"_s, u"Login offered at the sign-in."_s, u"LOGIN"_s);
    parser.addOptions({lang, login});
    parser.process(app);
    kc::ui::StartOptions options;
    options.store = parser.positionalArguments().value(0);
    options.login = parser.value(login);
    if (parser.isSet(lang)) {
        options.lang = kc::langFromKey(parser.value(lang));
        if (!options.lang) {
            qCritical("khuyencong: --lang takes vi or en");
            return 2;
        }
    }

    kc::startLog(kc::ui::dataFolder(), kc::LogLevel::Info);
    kc::report::SentenceBook::setFolder(kc::ui::dataFolder() + u"/report"_s);
    kc::ui::Settings settings;
    kc::ui::BoxPrompts prompts;
    kc::ui::DialogFileChooser files;
    const kc::SystemClock clock;
    int code = 0;
    {
        kc::ui::Application application(clock, prompts, files, settings);
        kc::installCrashHandler(kc::ui::dataFolder());
        if (application.start(options))
            code = QApplication::exec();
    }
    kc::stopLog();
    return code;
}
