// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/act_payload.h"

#include "base/number_text.h"
#include "base/viet_text.h"
#include "domain/rule_book.h"
#include "store/establishments.h"
#include "store/projects.h"
#include "store/register.h"
#include "store/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace kc::cli {

using namespace Qt::StringLiterals;
using casework::ActKey;
using casework::KeyKind;

namespace {

/// The id of the one record of a register whose column has this value.
QString idByColumn(const store::Store& store, const QString& registerName, const QString& column,
                   const QString& value)
{
    const store::Register* reg = store::findRegister(registerName);
    if (!reg || !reg->column(column))
        return {};
    const store::Filter filter{{}, {{column, u"="_s, {value}}}};
    const std::vector<QString> ids = store::registerIds(store, *reg, filter, {});
    return ids.size() == 1 ? ids.front() : QString();
}

/// The id of the record a person names; empty when there is none.
QString recordId(const store::Store& store, const RuleBook& rules, const QString& key, const QString& name)
{
    if (!QUuid::fromString(name).isNull())
        return name;
    if (key == "project"_L1) {
        const std::optional<Project> project = store::findProjectByCode(store, name);
        return project ? project->id.toText() : QString();
    }
    if (key == "establishment"_L1) {
        const std::optional<Establishment> found = store::findEstablishmentByTaxCode(store, name);
        return found ? found->id.toText() : QString();
    }
    if (key == "user"_L1)
        return idByColumn(store, u"users"_s, u"login"_s, name);
    if (key == "programme"_L1)
        return idByColumn(store, u"programmes"_s, u"code"_s, name);
    if (key == "place"_L1) {
        const Expected<AdminUnitId> unit = rules.places.resolve(name, std::nullopt);
        return unit ? unit->toText() : QString();
    }
    return {};
}

std::optional<QJsonValue> typedValue(const ActKey& key, const QString& value)
{
    switch (key.kind) {
    case KeyKind::Integer:
    case KeyKind::Money: {
        const Expected<Dong> number = parseMoney(value);
        if (!number)
            return std::nullopt;
        return QJsonValue(static_cast<qint64>(number->value()));
    }
    case KeyKind::Flag: {
        const QString word = fold(value);
        if (QStringList{u"yes"_s, u"true"_s, u"1"_s, u"co"_s}.contains(word))
            return QJsonValue(true);
        if (QStringList{u"no"_s, u"false"_s, u"0"_s, u"khong"_s}.contains(word))
            return QJsonValue(false);
        return std::nullopt;
    }
    case KeyKind::List: {
        const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
        if (!document.isArray())
            return std::nullopt;
        return QJsonValue(document.array());
    }
    case KeyKind::Text:
    case KeyKind::Date:
    case KeyKind::Record:
    case KeyKind::Choice:
        break;
    }
    return QJsonValue(value); // the act itself judges dates and choices
}

/// "@file" stands for what the file holds (a secret, a long text, a list), "@@x" for "@x" itself. Nothing
/// when the file cannot be read.
std::optional<QString> givenValue(const QString& word)
{
    if (!word.startsWith(u'@'))
        return word;
    if (word.startsWith("@@"_L1))
        return word.mid(1);
    QFile file(word.mid(1));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QString content = QString::fromUtf8(file.readAll());
    while (content.endsWith(u'\n') || content.endsWith(u'\r'))
        content.chop(1);
    return content;
}

Finding payloadFinding(const QString& code, const QString& place, const QString& value, MessageArgs args = {})
{
    return {code, Severity::Error, place, value, std::move(args), {}};
}

} // namespace

Expected<QJsonObject> actPayload(const store::Store& store, const RuleBook& rules,
                                 const casework::ActDefinition& act, const QStringList& words)
{
    QJsonObject payload;
    Findings findings;
    for (const QString& word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0) {
            findings.push_back(payloadFinding(u"cli.not_key_value"_s, {}, word));
            continue;
        }
        const QString name = word.left(equals);
        const std::optional<QString> given = givenValue(word.mid(equals + 1));
        if (!given) {
            findings.push_back(payloadFinding(u"cli.cannot_read_value"_s, name, word.mid(equals + 2)));
            continue;
        }
        const QString& value = *given;
        const auto key = std::find_if(act.keys.begin(), act.keys.end(),
                                      [&](const ActKey& known) { return known.name == name; });
        if (key == act.keys.end()) {
            findings.push_back(
                payloadFinding(u"act.unknown_key"_s, name, value, {{u"act"_s, u"act."_s + act.name}}));
            continue;
        }
        if (payload.contains(name)) {
            findings.push_back(payloadFinding(u"cli.repeated_key"_s, name, value));
            continue;
        }
        if (value.isEmpty() && key->kind != KeyKind::Text) {
            payload.insert(name, QJsonValue::Null);
            continue;
        }
        if (key->kind == KeyKind::Record) {
            const QString id = recordId(store, rules, name, value);
            if (id.isEmpty())
                findings.push_back(payloadFinding(u"cli.record_unknown"_s, name, value));
            payload.insert(name, id);
            continue;
        }
        const std::optional<QJsonValue> typed = typedValue(*key, value);
        if (!typed)
            findings.push_back(payloadFinding(u"cli.bad_value"_s, name, value));
        payload.insert(name, typed.value_or(QJsonValue()));
    }
    if (hasErrors(findings))
        return refuse(std::move(findings));
    return payload;
}

} // namespace kc::cli
