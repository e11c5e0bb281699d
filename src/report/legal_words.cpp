// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/legal_words.h"

#include "base/texts.h"

#include <QRegularExpression>

#include <array>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Keys of the texts legal_kind.*, the longer name before the one it begins with.
constexpr std::array kLegalKinds{"joint_circular", "circular", "decree",    "resolution",
                                 "decision",       "tax_law",  "directive", "law"};

} // namespace

QString legalWords(const QString& words, Lang lang)
{
    if (lang == Lang::Vi)
        return words;
    QString said = words;
    for (const char* kind : kLegalKinds) {
        const QString key = u"legal_kind."_s + QLatin1String(kind);
        const QRegularExpression name(QRegularExpression::escape(text(key, Lang::Vi)) + u"(?= \\d)"_s);
        said.replace(name, text(key, Lang::En));
    }
    static const QRegularExpression clause(u" Điều (\\d+) khoản (\\d+)"_s);
    static const QRegularExpression article(u" Điều (\\d+)"_s);
    said.replace(clause, u", Article \\1, Clause \\2"_s);
    said.replace(article, u", Article \\1"_s);
    return said;
}

QString legalTitle(const LegalText& law, Lang lang)
{
    const QString key = u"legal_title."_s + law.code;
    return lang == Lang::En && hasText(key) ? text(key, lang) : legalWords(law.title, lang);
}

} // namespace kc::report
