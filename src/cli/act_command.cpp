// SPDX-License-Identifier: GPL-3.0-or-later
// act: any act of the program with key=value words.
#include "base/texts.h"
#include "casework/act_list.h"
#include "casework/casework.h"
#include "cli/act_payload.h"
#include "cli/command.h"
#include "cli/snapshot_commands.h"
#include "cli/who.h"
#include "report/snapshot.h"
#include "store/store.h"

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

/// The one act whose payload is made of pages.
const QString kSigningAct = u"sign_report"_s;

QString kindName(casework::KeyKind kind)
{
    switch (kind) {
    case casework::KeyKind::Text:
        return u"text"_s;
    case casework::KeyKind::Integer:
        return u"integer"_s;
    case casework::KeyKind::Money:
        return u"money"_s;
    case casework::KeyKind::Date:
        return u"date"_s;
    case casework::KeyKind::Flag:
        return u"flag"_s;
    case casework::KeyKind::Record:
        return u"record"_s;
    case casework::KeyKind::Choice:
        return u"choice"_s;
    case casework::KeyKind::List:
        return u"list"_s;
    }
    return {};
}

QString keyLine(const casework::ActKey& key, Console& console)
{
    QString line = u"  %1 %2 %3"_s.arg(key.name.leftJustified(22), kindName(key.kind).leftJustified(8),
                                       key.required ? u"required"_s : u"optional"_s);
    const QString label = u"key."_s + key.name;
    if (hasText(label))
        line += u"  "_s + console.say(label);
    if (key.kind == casework::KeyKind::Choice) {
        QStringList values;
        for (const QString& textKey : textKeys(key.choices + u'.'))
            values << textKey.mid(key.choices.size() + 1);
        line += u" ("_s + values.join(u'|') + u')';
    }
    return line;
}

/// Every act with its keys.
int listActs(Console& console)
{
    for (const casework::ActDefinition& act : casework::everyAct()) {
        const QString label = u"act."_s + act.name;
        console.out(hasText(label) ? QString(act.name + u"  "_s + console.say(label)) : act.name);
        for (const casework::ActKey& key : act.keys)
            console.out(keyLine(key, console));
    }
    return Done;
}

Expected<SigningCall> callOf(const store::Store& store, const RuleBook& rules,
                             const casework::ActDefinition& act, const QStringList& keys,
                             const Console& console, const Clock& clock)
{
    if (act.name == kSigningAct)
        return readSigning(store, rules, act, keys, console, clock);
    const Expected<QJsonObject> payload = actPayload(store, rules, act, keys);
    if (!payload)
        return tl::unexpected(payload.error());
    return SigningCall{*payload, std::nullopt};
}

int runAct(const CallWords& words, Console& console, const Clock& clock)
{
    if (words.has(u"list"_s))
        return listActs(console);
    if (words.positional().size() < 2)
        return console.wrongUsage(u"cli.too_few_words"_s);
    const Expected<std::unique_ptr<store::Store>> opened = store::Store::open(words.at(0), clock);
    if (!opened)
        return console.refused(opened.error());
    casework::Casework casework(**opened);
    const casework::ActDefinition* act = casework.find(words.at(1));
    if (!act)
        return console.wrongUsage(u"cli.act.unknown"_s, {{u"act"_s, words.at(1)}});
    const QStringList keys = words.positional().mid(2);
    Expected<SigningCall> call = callOf(**opened, casework.rules(), *act, keys, console, clock);
    if (!call) {
        console.findings(call.error().findings);
        return call.error().has(u"cli.record_unknown"_s) ? Refused : WrongUsage;
    }
    int exitCode = Done;
    const std::optional<Actor> actor = whoActs(**opened, words, console, exitCode);
    if (!actor)
        return exitCode;
    QJsonObject payload = call->payload;
    if (call->request) {
        // Nobody waits for pages that he may not sign.
        if (Findings no = casework.whyNot(act->name, *actor); hasErrors(no))
            return console.refused(Error(std::move(no)));
        Expected<QJsonObject> built = report::signingPayload(**opened, casework.rules(), *call->request,
                                                             payload.value("seen"_L1).toString());
        if (!built)
            return console.refused(built.error());
        payload = std::move(*built);
    }
    const Expected<casework::Outcome> outcome = words.has(u"dry-run"_s)
                                                    ? casework.rehearse(act->name, payload, *actor)
                                                    : casework.run(act->name, payload, *actor);
    if (!outcome)
        return console.refused(outcome.error());
    console.findings(outcome->findings);
    console.out(outcome->record);
    return Done;
}

} // namespace

Command actCommand()
{
    std::vector<Option> options{{u"list"_s, {}, {}}, {u"dry-run"_s, {}, {}}};
    for (Option& option : actorOptions())
        options.push_back(std::move(option));
    Command command{u"act"_s, u"STORE NAME [key=value...]"_s, 0, -1, options, runAct};
    command.drawsPagesFor = kSigningAct;
    return command;
}

} // namespace kc::cli
