// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "domain/reference.h"

namespace kc::report {

/// Names of legal texts within words on record ("Nghị quyết 202/2025/QH15", "Luật 32/2013/QH13 Điều 1 khoản
/// 6") as the language says them: kind, article and clause in English, the number as it is. What is no such
/// name stays as it was written.
QString legalWords(const QString& words, Lang lang);

/// The title of a text: in English that of the lists shipped with the program (texts legal_title.CODE), for
/// others the name of its kind in front of what was entered.
QString legalTitle(const LegalText& law, Lang lang);

} // namespace kc::report
