// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/lang.h"

#include <QStringList>

namespace kc {

/// The sentence of `key` from resources/texts/*.tsv with its placeholders filled.
///
/// A placeholder is {name} or {name:form}; forms: `dong` (whole đồng in digits -> "300.000.000 đồng"),
/// `number` (digits, grouped), `date` (ISO -> dd/mm/yyyy), `percent` (decimal string -> "36,6%" / "36.6%"),
/// `label` (the text of the key that the argument names, or of "<name>.<argument>"). An argument that does
/// not fit its form is shown as it is; a missing argument leaves the placeholder visible. An unknown key
/// gives "⟦key⟧". Both are logged once. Names that come from the lists in both languages arrive as two
/// arguments, `name` and `name_en`: {name} takes the second one in English.
QString text(const QString& key, Lang lang, const MessageArgs& args = {});

/// Fills the placeholders of any sentence, by the same rules.
QString fillText(const QString& sentence, Lang lang, const MessageArgs& args);

bool hasText(const QString& key);

/// All keys that begin with `prefix`, sorted.
QStringList textKeys(const QString& prefix = {});

/// The finding in one line: place, message (text "finding.<code>"), the value unless the message quotes it,
/// and the legal basis unless the message names it. Places like "support", "beneficiaries[0].support" (the
/// first), "row 3, amount" and "projects 31-2025-014" are put into words as far as texts "field.*",
/// "column.*" and "table.*" exist.
QString describe(const Finding& finding, Lang lang);

} // namespace kc
