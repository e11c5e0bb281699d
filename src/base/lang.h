// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kc {

/// The languages the program speaks; Vietnamese is the first and the official one.
enum class Lang { Vi, En };

/// "vi" or "en", as stored and on the command line.
inline QString langKey(Lang lang)
{
    return lang == Lang::Vi ? QStringLiteral("vi") : QStringLiteral("en");
}

/// Nothing when the key is neither "vi" nor "en".
inline std::optional<Lang> langFromKey(const QString& key)
{
    if (key == QLatin1String("vi"))
        return Lang::Vi;
    if (key == QLatin1String("en"))
        return Lang::En;
    return std::nullopt;
}

} // namespace kc
