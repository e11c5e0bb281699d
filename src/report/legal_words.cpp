// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/legal_words.h"

#include "base/texts.h"

namespace kc::report {

using namespace Qt::StringLiterals;

QString legalTitle(const LegalText& law, Lang lang)
{
    const QString key = u"legal_title."_s + law.code;
    return lang == Lang::En && hasText(key) ? text(key, lang) : legalWords(law.title, lang);
}

} // namespace kc::report
