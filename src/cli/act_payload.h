// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"

#include <QJsonObject>
#include <QStringList>

namespace kc::cli {

/// The words "key=value" as a payload, each value typed as the act's key says: money and integers as digits,
/// dates in ISO 8601, flags yes/no or true/false, lists as a JSON array of objects. A record may be named by
/// its id or by what people call it: a project by its code, an establishment by its tax code, a user by
/// login, a place or programme by its code. "key=@file" takes the value from a file, so that a password never
/// stands on the command line.
///
/// Errors: cli.not_key_value, cli.repeated_key, cli.bad_value, cli.cannot_read_value, act.unknown_key
/// (usage), cli.record_unknown.
Expected<QJsonObject> actPayload(const store::Store& store, const RuleBook& rules,
                                 const casework::ActDefinition& act, const QStringList& words);

} // namespace kc::cli
