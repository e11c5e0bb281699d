// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/payload.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "base/viet_text.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Whole numbers only: 1.5 or 1e300 is no amount of đồng.
bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && value.toInteger(0) == value.toInteger(1);
}

/// Counts and amounts that no sum can carry outside 64 bits.
bool isTooLarge(KeyKind kind, const QJsonValue& value)
{
    if (kind != KeyKind::Integer && kind != KeyKind::Money)
        return false;
    const qint64 number = value.toInteger();
    return number > kLargestEntry.value() || number < -kLargestEntry.value();
}

/// Numbers of things counted one by one, years and revisions fit an int; figures of indicators need not.
bool fitsRange(const ActKey& key, const QJsonValue& value)
{
    static const QSet<QString> wide{u"planned"_s, u"actual"_s, u"value"_s};
    if (key.kind != KeyKind::Integer || wide.contains(key.name))
        return true;
    const qint64 number = value.toInteger();
    return number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
}

bool fitsKind(const ActKey& key, const QJsonValue& value)
{
    switch (key.kind) {
    case KeyKind::Text:
        return value.isString();
    case KeyKind::Record:
        return value.isString() &&
               (value.toString().isEmpty() || !QUuid::fromString(value.toString()).isNull());
    case KeyKind::Integer:
    case KeyKind::Money:
        return isWhole(value);
    case KeyKind::Date:
        return value.isString() && (value.toString().isEmpty() || isoDate(value.toString()).isValid());
    case KeyKind::Flag:
        return value.isBool();
    case KeyKind::Choice:
        return value.isString() &&
               (value.toString().isEmpty() || hasText(key.choices + u'.' + value.toString()));
    case KeyKind::List: {
        if (!value.isArray())
            return false;
        const QJsonArray items = value.toArray();
        return std::all_of(items.begin(), items.end(),
                           [](const QJsonValue& item) { return item.isObject(); });
    }
    }
    return false;
}

constexpr qsizetype kLongestName = 500;
constexpr qsizetype kLongestNote = 10'000;

/// Texts of several lines; all others are names, numbers and codes of one.
bool isNote(const QString& key)
{
    static const QSet<QString> notes{
        u"note"_s,    u"place_note"_s, u"necessity"_s,   u"goals"_s,  u"effects"_s,   u"reason"_s,
        u"remark"_s,  u"members"_s,    u"exception"_s,   u"body"_s,   u"evidence"_s,  u"cooperating_unit"_s,
        u"address"_s, u"source"_s,     u"legal_basis"_s, u"filter"_s, u"parameters"_s};
    return notes.contains(key);
}

/// What is read by machines or never shown: a paper with its figures, a password. Tax codes are stripped
/// where they are read.
bool isFreeText(const QString& key)
{
    return key == "content"_L1 || key == "password"_L1 || key == "seen"_L1 || key == "tax_code"_L1;
}

/// Invisible characters that turn, hide or break what a reader sees.
bool isHidden(QChar c, bool manyLines)
{
    const char16_t u = c.unicode();
    if (manyLines && (u == u'\n' || u == u'\r' || u == u'\t'))
        return false;
    return u < 0x20 || u == 0x7F || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF;
}

/// Text that can be stored, printed and read as it is typed.
std::optional<Finding> textProblem(const QString& key, const QString& given)
{
    if (isFreeText(key))
        return std::nullopt;
    // Spaces and breaks at the ends are taken off when the text is read.
    const QString text = given.trimmed();
    const bool note = isNote(key);
    const auto hidden = std::find_if(text.begin(), text.end(), [&](QChar c) { return isHidden(c, note); });
    if (hidden != text.end())
        return Finding{u"text.hidden_character"_s,
                       Severity::Error,
                       key,
                       text.left(kLongestName),
                       {{u"character"_s, u"U+%1"_s.arg(hidden->unicode(), 4, 16, QChar(u'0')).toUpper()},
                        {u"position"_s, QString::number(hidden - text.begin() + 1)}},
                       {}};
    const qsizetype most = note ? kLongestNote : kLongestName;
    if (text.size() > most)
        return Finding{u"text.too_long"_s,
                       Severity::Error,
                       key,
                       text.left(40) + u"…"_s,
                       {{u"length"_s, QString::number(text.size())}, {u"most"_s, QString::number(most)}},
                       {}};
    return std::nullopt;
}

QString shownValue(const QJsonValue& value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

} // namespace

Findings checkPayload(const ActDefinition& act, const QJsonObject& payload)
{
    Findings findings;
    for (auto entry = payload.begin(); entry != payload.end(); ++entry) {
        const auto known = std::find_if(act.keys.begin(), act.keys.end(),
                                        [&](const ActKey& key) { return key.name == entry.key(); });
        if (known == act.keys.end())
            findings.push_back({u"act.unknown_key"_s,
                                Severity::Error,
                                entry.key(),
                                shownValue(entry.value()),
                                {{u"act"_s, act.name}},
                                {}});
        else if (!entry.value().isNull() &&
                 (!fitsKind(*known, entry.value()) || !fitsRange(*known, entry.value())))
            findings.push_back(
                {u"act.bad_value"_s, Severity::Error, entry.key(), shownValue(entry.value()), {}, {}});
        else if (isTooLarge(known->kind, entry.value()))
            findings.push_back(
                {u"number.too_large"_s, Severity::Error, entry.key(), shownValue(entry.value()), {}, {}});
        else if (known->kind == KeyKind::Text) {
            if (std::optional<Finding> problem = textProblem(known->name, entry.value().toString()))
                findings.push_back(std::move(*problem));
        }
    }
    for (const ActKey& key : act.keys) {
        const QJsonValue value = payload.value(key.name);
        const bool absent = value.isUndefined() || value.isNull() ||
                            (value.isString() && value.toString().trimmed().isEmpty());
        if (key.required && absent)
            findings.push_back(
                {u"act.missing_key"_s, Severity::Error, key.name, {}, {{u"act"_s, act.name}}, {}});
    }
    return findings;
}

bool Payload::has(const QString& key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QString Payload::text(const QString& key) const
{
    return nfc(m_object.value(key).toString()).trimmed();
}

int Payload::integer(const QString& key, int otherwise) const
{
    // A number outside int stays outside every rule's range instead of turning into another one.
    return static_cast<int>(std::clamp<qint64>(m_object.value(key).toInteger(otherwise),
                                               std::numeric_limits<int>::min(),
                                               std::numeric_limits<int>::max()));
}

std::optional<qint64> Payload::optionalInteger(const QString& key) const
{
    return has(key) ? std::optional<qint64>(m_object.value(key).toInteger()) : std::nullopt;
}

Dong Payload::money(const QString& key) const
{
    return Dong(m_object.value(key).toInteger());
}

std::optional<Dong> Payload::optionalMoney(const QString& key) const
{
    return has(key) ? std::optional<Dong>(money(key)) : std::nullopt;
}

QDate Payload::date(const QString& key) const
{
    return isoDate(m_object.value(key).toString());
}

bool Payload::flag(const QString& key) const
{
    return m_object.value(key).toBool();
}

ActKey textKey(const QString& name, bool required)
{
    return {name, KeyKind::Text, required, {}};
}
ActKey integerKey(const QString& name, bool required)
{
    return {name, KeyKind::Integer, required, {}};
}
ActKey moneyKey(const QString& name, bool required)
{
    return {name, KeyKind::Money, required, {}};
}
ActKey dateKey(const QString& name, bool required)
{
    return {name, KeyKind::Date, required, {}};
}
ActKey flagKey(const QString& name)
{
    return {name, KeyKind::Flag, false, {}};
}
ActKey recordKey(const QString& name, bool required)
{
    return {name, KeyKind::Record, required, {}};
}
ActKey choiceKey(const QString& name, const QString& prefix, bool required)
{
    return {name, KeyKind::Choice, required, prefix};
}
ActKey listKey(const QString& name)
{
    return {name, KeyKind::List, false, {}};
}

void refuseAct(ActContext& context, const QString& code, const QString& place, const MessageArgs& args,
               const QString& value, const QString& legalBasis)
{
    context.findings.push_back({code, Severity::Error, place, value, args, legalBasis});
}

} // namespace kc::casework
