// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/viet_text.h"

#include <QCollator>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

bool isCombining(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

/// The Latin letter a case-folded character stands for in a search; the character itself when there is none.
/// Greek is taken by its capitals: codes are written in capitals.
QChar latinTwin(QChar c)
{
    if (c.unicode() < 0x80)
        return c;
    switch (c.unicode()) {
    case u'\u0111': // đ
    case u'\u00F0': // ð, whose capital is drawn like Đ
    case u'\u0256': // ɖ
    case u'\u0501': // Cyrillic ԁ
        return u'd';
    case u'\u0131': // dotless i
    case u'\u0456': // Cyrillic і
    case u'\u03B9':
        return u'i';
    case u'\u0430':
    case u'\u03B1':
        return u'a';
    case u'\u0432':
    case u'\u03B2':
        return u'b';
    case u'\u0441':
    case u'\u03F2':
        return u'c';
    case u'\u0435':
    case u'\u03B5':
        return u'e';
    case u'\u043D':
    case u'\u04BB':
    case u'\u03B7':
        return u'h';
    case u'\u0458':
    case u'\u03F3':
        return u'j';
    case u'\u043A':
    case u'\u03BA':
        return u'k';
    case u'\u043C':
    case u'\u03BC':
        return u'm';
    case u'\u03BD':
        return u'n';
    case u'\u043E':
    case u'\u03BF':
        return u'o';
    case u'\u0440':
    case u'\u03C1':
        return u'p';
    case u'\u051B':
        return u'q';
    case u'\u0455':
        return u's';
    case u'\u0442':
    case u'\u03C4':
        return u't';
    case u'\u051D':
        return u'w';
    case u'\u0445':
    case u'\u03C7':
        return u'x';
    case u'\u0443':
    case u'\u04AF':
    case u'\u03C5':
        return u'y';
    case u'\u03B6':
        return u'z';
    default:
        return c.category() == QChar::Punctuation_Dash ? QChar(u'-') : c;
    }
}

bool isPlainAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// One pass of decomposing, dropping marks and taking twins.
QString withoutMarks(const QString& text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (!isCombining(c) && c.category() != QChar::Other_Format)
            out += latinTwin(c);
    }
    return out;
}

bool isToneMark(QChar c)
{
    switch (c.unicode()) {
    case 0x0300: // huyền
    case 0x0301: // sắc
    case 0x0303: // ngã
    case 0x0309: // hỏi
    case 0x0323: // nặng
        return true;
    default:
        return false;
    }
}

/// The text with its marks, without case, each word's tone moved to the word's end: hòa and hoà become one.
QString withTonesLast(const QString& text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded().simplified();
    QString out;
    QString tones;
    for (const QChar c : apart) {
        if (isToneMark(c)) {
            tones += c;
            continue;
        }
        if (!c.isLetter() && !isCombining(c)) {
            out += tones;
            tones.clear();
        }
        out += c;
    }
    return out + tones;
}

bool hasMarks(const QString& text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    return std::any_of(apart.begin(), apart.end(),
                       [](QChar c) { return isCombining(c) || c == u'đ' || c == u'Đ'; });
}

const QCollator& vietnameseCollator(Digits digits)
{
    const auto make = [](bool numeric) {
        QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
        collator.setNumericMode(numeric);
        return collator;
    };
    // A collator is not safe to share between threads.
    thread_local const QCollator plain = make(false);
    thread_local const QCollator numeric = make(true);
    return digits == Digits::AsNumbers ? numeric : plain;
}

} // namespace

QString nfc(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString fold(const QString& text)
{
    if (isPlainAscii(text))
        return text.toLower().simplified();
    QString folded = withoutMarks(text);
    // Case folding can bring out letters that decompose again; two or three passes settle every text.
    for (QString again = withoutMarks(folded); again != folded; again = withoutMarks(folded))
        folded = again;
    return folded.simplified();
}

QString unaccented(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (!isCombining(c))
            plain += c == u'đ' ? QChar(u'd') : c == u'Đ' ? QChar(u'D') : c;
    }
    return nfc(plain);
}

bool matchesFolded(const QString& foldedHaystack, const QString& foldedNeedle)
{
    const QStringList words = foldedNeedle.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return foldedHaystack.contains(word); });
}

bool matchesSearch(const QString& text, const QString& query)
{
    return matchesFolded(fold(text), fold(query));
}

int searchRank(const QString& text, const QString& query)
{
    const QString folded = fold(text);
    const QString needle = fold(query);
    if (!matchesFolded(folded, needle))
        return 0;
    int rank = 1;
    if (folded.startsWith(needle))
        rank += 1;
    if (hasMarks(query) && matchesFolded(withTonesLast(text), withTonesLast(query)))
        rank += 2;
    return rank;
}

int compareVietnamese(const QString& a, const QString& b, Digits digits)
{
    const int order = vietnameseCollator(digits).compare(a, b);
    return order != 0 ? order : a.compare(b);
}

int compareByGivenName(const QString& a, const QString& b)
{
    const QString first = a.simplified();
    const QString second = b.simplified();
    const auto givenName = [](const QString& name) { return name.mid(name.lastIndexOf(u' ') + 1); };
    const int order = compareVietnamese(givenName(first), givenName(second));
    return order != 0 ? order : compareVietnamese(first, second);
}

} // namespace kc
