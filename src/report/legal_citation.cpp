// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/legal_citation.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "base/viet_text.h"
#include "report/legal_words.h"

#include <QRegularExpression>
#include <QStringList>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// The kinds of texts, the longer name before the one it begins with: a part of a regular expression.
QString citedKinds()
{
    QStringList kinds;
    for (const QString& kind : {u"joint_circular"_s, u"circular"_s, u"decree"_s, u"resolution"_s,
                                u"decision"_s, u"tax_law"_s, u"directive"_s, u"law"_s})
        kinds << QRegularExpression::escape(text(u"legal_kind."_s + kind, Lang::Vi));
    return u"(?:"_s + kinds.join(u'|') + u')';
}

/// Who issues texts with such a number; empty when it does not say.
QString issuerOf(const QString& number)
{
    const QString ending = fold(number.section(u'/', -1));
    const QString key = u"legal_issuer."_s + (ending.startsWith(u"qh"_s) ? u"qh"_s : ending);
    return hasText(key) ? text(key, Lang::Vi) : QString();
}

} // namespace

QString legalCitation(const QString& words, Lang lang)
{
    if (lang != Lang::Vi)
        return legalWords(words, lang);
    static const QRegularExpression name(u'(' + citedKinds() + u") (?=\\d)"_s);
    static const QString cited = u'(' + citedKinds() + u" số [^\\s,;:()]+)"_s;
    static const QRegularExpression clause(cited + u" Điều (\\d+) khoản (\\d+)"_s);
    static const QRegularExpression article(cited + u" Điều (\\d+)"_s);
    QString said = words;
    said.replace(name, u"\\1 số "_s);
    said.replace(clause, u"khoản \\3 Điều \\2 \\1"_s);
    said.replace(article, u"Điều \\2 \\1"_s);
    return said;
}

QString legalCitation(const LegalText& law, Lang lang)
{
    if (lang != Lang::Vi)
        return legalTitle(law, lang);
    QString said = legalCitation(law.title, lang);
    static const QRegularExpression head(u"^"_s + citedKinds() + u" số ([^\\s,;:()]+)"_s);
    const QRegularExpressionMatch match = head.match(said);
    if (!match.hasMatch())
        return said;
    QString source;
    if (law.issuedOn.isValid())
        source += u' ' + text(u"legal_issued.day"_s, lang, {{u"day"_s, dateText(law.issuedOn, lang)}});
    if (const QString issuer = issuerOf(match.captured(1)); !issuer.isEmpty())
        source += u' ' + text(u"legal_issued.by"_s, lang, {{u"issuer"_s, issuer}});
    return said.insert(match.capturedEnd(), source);
}

} // namespace kc::report
