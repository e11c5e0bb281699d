// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/legal_words.h"
#include "domain/reference.h"

namespace kc::report {

/// The title of a text: in English that of the lists shipped with the program (texts legal_title.CODE), for
/// others the name of its kind in front of what was entered.
QString legalTitle(const LegalText& law, Lang lang);

} // namespace kc::report
