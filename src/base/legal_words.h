// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"

namespace kc {

/// Names of legal texts within words on record ("Nghị quyết 202/2025/QH15", "Luật 32/2013/QH13 Điều 1 khoản
/// 6") as the language says them: kind, article, clause, annex and the usual words between them in English,
/// the number as it is. What is no such name stays as it was written.
QString legalWords(const QString& words, Lang lang);

} // namespace kc
