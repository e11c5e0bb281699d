// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/legal_words.h"

#include "base/texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

/// Keys of a group, the longer Vietnamese words before those they begin with.
QStringList longestFirst(const QString& group)
{
    QStringList keys = textKeys(group);
    std::stable_sort(keys.begin(), keys.end(), [](const QString& a, const QString& b) {
        return text(a, Lang::Vi).size() > text(b, Lang::Vi).size();
    });
    return keys;
}

} // namespace

QString legalWords(const QString& words, Lang lang)
{
    if (lang == Lang::Vi)
        return words;
    static const QStringList phrases = longestFirst(u"legal_phrase."_s);
    static const QStringList kinds = longestFirst(u"legal_kind."_s);
    QString said = words;
    for (const QString& key : phrases)
        said.replace(text(key, Lang::Vi), text(key, Lang::En));
    for (const QString& key : kinds) {
        const QRegularExpression name(QRegularExpression::escape(text(key, Lang::Vi)) + u"(?= \\d)"_s);
        said.replace(name, text(key, Lang::En));
    }
    static const QRegularExpression clause(u" Điều (\\d+) khoản (\\d+)"_s);
    static const QRegularExpression article(u" Điều (\\d+)"_s);
    static const QRegularExpression annex(u",? Phụ lục (\\d+)"_s);
    static const QRegularExpression form(u" Mẫu (\\d+)"_s);
    said.replace(clause, u", Article \\1, Clause \\2"_s);
    said.replace(article, u", Article \\1"_s);
    said.replace(annex, u", Annex \\1"_s);
    said.replace(form, u", Form \\1"_s);
    return said;
}

} // namespace kc
