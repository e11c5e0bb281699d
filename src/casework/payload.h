// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "casework/act.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace kc::casework {

/// Checks a payload against the keys of an act: unknown keys, missing ones, wrong types, unreadable dates.
/// Findings: act.unknown_key, act.missing_key, act.bad_value, each with the key as place. An explicit null
/// counts as absent.
Findings checkPayload(const ActDefinition& act, const QJsonObject& payload);

/// Typed reading of a checked payload. Absent keys give empty values; text is trimmed and NFC.
class Payload
{
public:
    explicit Payload(const QJsonObject& object)
        : m_object(object)
    {
    }

    bool has(const QString& key) const;
    QString text(const QString& key) const;
    int integer(const QString& key, int otherwise = 0) const;
    std::optional<qint64> optionalInteger(const QString& key) const;
    Dong money(const QString& key) const;
    std::optional<Dong> optionalMoney(const QString& key) const;
    QDate date(const QString& key) const;
    bool flag(const QString& key) const;
    QJsonArray list(const QString& key) const { return m_object.value(key).toArray(); }
    template <class TypedId>
    TypedId id(const QString& key) const
    {
        return TypedId::fromText(text(key));
    }

private:
    const QJsonObject& m_object;
};

// Short forms for the tables of keys.
ActKey textKey(const QString& name, bool required = false);
ActKey integerKey(const QString& name, bool required = false);
ActKey moneyKey(const QString& name, bool required = false);
ActKey dateKey(const QString& name, bool required = false);
ActKey flagKey(const QString& name);
ActKey recordKey(const QString& name, bool required = false);
ActKey choiceKey(const QString& name, const QString& prefix, bool required = false);
ActKey listKey(const QString& name);

/// Adds a finding that refuses the act.
void refuseAct(ActContext& context, const QString& code, const QString& place, const MessageArgs& args = {},
               const QString& value = {}, const QString& legalBasis = {});

} // namespace kc::casework
