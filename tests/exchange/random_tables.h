// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace kc::test {

/// A random office as the payload of import_data, valid for a fresh store: every table, places of several
/// days, drafts that are not complete, ledgers with reversals, words with everything a file can get wrong.
/// Draws from RapidCheck: only inside a property.
QJsonObject anyTables();

} // namespace kc::test
