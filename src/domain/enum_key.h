// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace kc {

/// Specialised beside each enumeration: its values with the keys that are stored and exchanged (tables in and
/// out). The label for people is the text `<EnumKeys<E>::prefix>.<key>` (base/texts.h).
template <class E>
struct EnumKeys;

/// The stored key of a value; empty for a value outside the table (a bug).
template <class E>
QString keyOf(E value)
{
    for (const auto& [entry, key] : EnumKeys<E>::table) {
        if (entry == value)
            return QString::fromLatin1(key);
    }
    return {};
}

/// The value of a stored key; nothing when the key is unknown.
template <class E>
std::optional<E> fromKey(const QString& key)
{
    for (const auto& [entry, name] : EnumKeys<E>::table) {
        if (key == QLatin1String(name))
            return entry;
    }
    return std::nullopt;
}

/// The text key of a value's label: "state.draft".
template <class E>
QString labelKey(E value)
{
    return QString::fromLatin1(EnumKeys<E>::prefix) + QLatin1Char('.') + keyOf(value);
}

} // namespace kc
