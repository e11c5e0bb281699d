// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/date_text.h"
#include "base/dong.h"
#include "base/texts.h"
#include "store/query.h"

#include <QCommandLineParser>

#include <algorithm>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

const QString kProgram = u"khuyencong-cli"_s;

void addOptions(QCommandLineParser& parser, const Command& command)
{
    parser.addOption({{u"h"_s, u"help"_s}, {}});
    parser.addOption({u"lang"_s, {}, u"vi|en"_s});
    for (const Option& option : command.options) {
        QStringList names{option.name};
        if (!option.shortName.isEmpty())
            names.prepend(option.shortName);
        parser.addOption({names, {}, option.value});
    }
}

QString usageLine(const Command& command)
{
    QString line = kProgram + u' ' + command.name;
    if (!command.words.isEmpty())
        line += u' ' + command.words;
    return line;
}

void helpOfCommand(const Command& command, Console& console)
{
    console.outText(u"cli.usage"_s, {{u"usage"_s, usageLine(command)}});
    console.out({});
    console.outText(u"cli.command."_s + command.name);
    console.out({});
    std::vector<Option> options = command.options;
    options.push_back({u"lang"_s, u"vi|en"_s, {}});
    options.push_back({u"help"_s, {}, u"h"_s});
    for (const Option& option : options) {
        QString head = u"  "_s;
        if (!option.shortName.isEmpty())
            head += u'-' + option.shortName + u", "_s;
        head += u"--"_s + option.name;
        if (!option.value.isEmpty())
            head += u' ' + option.value;
        console.out(head.leftJustified(34) + u' ' + console.say(u"cli.option."_s + option.name));
    }
}

void helpOfProgram(Console& console)
{
    console.outText(u"cli.about"_s);
    console.out({});
    console.outText(u"cli.usage"_s, {{u"usage"_s, QString(kProgram + u" COMMAND ..."_s)}});
    console.out({});
    for (const Command& command : commands())
        console.out(u"  "_s + QString(command.name + u' ' + command.words).leftJustified(48) + u' ' +
                    console.say(u"cli.command."_s + command.name).section(u'.', 0, 0));
    console.out({});
    console.outText(u"cli.exit_codes"_s);
}

int runCommand(const Command& command, const QStringList& rest, Console& console, const Clock& clock)
{
    QCommandLineParser parser;
    addOptions(parser, command);
    const bool understood = parser.parse(QStringList{kProgram} + rest);
    if (const std::optional<Lang> lang = langFromKey(parser.value(u"lang"_s)))
        console.setLang(*lang);
    else if (parser.isSet(u"lang"_s))
        return console.wrongUsage(u"cli.bad_lang"_s, {{u"value"_s, parser.value(u"lang"_s)}});
    if (!understood) {
        const QStringList unknown = parser.unknownOptionNames();
        return unknown.isEmpty()
                   ? console.wrongUsage(u"cli.option_needs_value"_s)
                   : console.wrongUsage(u"cli.unknown_option"_s, {{u"option"_s, unknown.first()}});
    }
    if (parser.isSet(u"help"_s)) {
        helpOfCommand(command, console);
        return Done;
    }
    // An empty value is a script's variable that was never set: taken as absent it would mean something else.
    for (const Option& option : command.options) {
        if (!option.value.isEmpty() && parser.isSet(option.name) && parser.value(option.name).isEmpty())
            return console.wrongUsage(u"cli.option_needs_value"_s);
    }
    const QStringList given = parser.positionalArguments();
    const qsizetype count = given.size() == 0 || given.first().isEmpty() ? 0 : given.size();
    if (count < command.least || (command.most >= 0 && count > command.most)) {
        console.err(console.say(u"cli.usage"_s, {{u"usage"_s, usageLine(command)}}));
        return console.wrongUsage(count < command.least ? u"cli.too_few_words"_s : u"cli.too_many_words"_s);
    }
    try {
        return command.run(CallWords(parser), console, clock);
    } catch (const store::StoreFailure& failure) {
        return console.refused(Error(u"store.failed"_s, {{u"detail"_s, QString::fromUtf8(failure.what())}}));
    } catch (const MoneyOverflow&) {
        return console.refused(Error(u"money.overflow"_s, {})); // a file whose amounts no sum can hold
    }
}

} // namespace

CallWords::CallWords(const QCommandLineParser& parser)
    : m_positional(parser.positionalArguments())
{
    for (const QString& name : parser.optionNames())
        m_options.insert(name == "o"_L1 ? u"output"_s : name, parser.value(name));
}

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{newCommand(),    importCommand(), exportCommand(),
                                          reportCommand(), actCommand(),    recordsCommand(),
                                          checkCommand(),  backupCommand(), restoreCommand()};
    return all;
}

const Command* findCommand(const QString& name)
{
    const std::vector<Command>& all = commands();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

int runCommandLine(const QStringList& words, Console& console, const Clock& clock)
{
    QStringList rest = words;
    // A language before the command's name counts as well.
    if (rest.size() >= 2 && rest.first() == "--lang"_L1) {
        const std::optional<Lang> lang = langFromKey(rest[1]);
        if (!lang)
            return console.wrongUsage(u"cli.bad_lang"_s, {{u"value"_s, rest[1]}});
        console.setLang(*lang);
        rest = rest.mid(2);
    }
    if (rest.isEmpty())
        return console.wrongUsage(u"cli.no_command"_s);
    const QString first = rest.takeFirst();
    if (first == "--version"_L1 || first == "-v"_L1) {
        console.out(kProgram + u' ' + QStringLiteral(KC_VERSION));
        return Done;
    }
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        helpOfProgram(console);
        return Done;
    }
    const Command* command = findCommand(first);
    if (!command)
        return console.wrongUsage(u"cli.unknown_command"_s, {{u"command"_s, first}});
    return runCommand(*command, rest, console, clock);
}

std::vector<Option> actorOptions()
{
    return {{u"actor"_s, u"LOGIN"_s, {}}, {u"password-file"_s, u"FILE"_s, {}}};
}

bool readDate(const CallWords& words, const QString& option, Console& console, QDate& date)
{
    date = {};
    if (!words.has(option))
        return true;
    date = isoDate(words.value(option));
    if (date.isValid())
        return true;
    console.wrongUsage(u"cli.bad_date"_s, {{u"option"_s, option}, {u"value"_s, words.value(option)}});
    return false;
}

} // namespace kc::cli
