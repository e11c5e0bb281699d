// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kc {

/// Unicode NFC: every text is brought to it at the door.
QString nfc(const QString& text);

/// The text as search sees it: no marks, đ as d, no case, single spaces, compatibility forms and invisible
/// format characters resolved, and Cyrillic or Greek letters that look Latin taken as Latin. "Hòa", "hoà" and
/// "HOÀ" (NFC or NFD) all give "hoa". Folding twice changes nothing.
QString fold(const QString& text);

/// The text without marks, đ as d, in its own case, as place names are written in English: "Hải Phòng" ->
/// "Hai Phong".
QString unaccented(const QString& text);

/// Whether every word of the needle occurs in the haystack. Both are folded already.
bool matchesFolded(const QString& foldedHaystack, const QString& foldedNeedle);

/// Whether every word of the query occurs in the text when marks and case are ignored.
bool matchesSearch(const QString& text, const QString& query);

/// How well the text answers the query: 0 not at all; more when it begins with the query; most when a query
/// typed with marks is met with the same marks (wherever the tone is written: hòa = hoà). For sorting, larger
/// first.
int searchRank(const QString& text, const QString& query);

enum class Digits { AsCharacters, AsNumbers };

/// Vietnamese order (A Ă Â B C D Đ E Ê ..., ma mà mả mã má mạ), independent of the machine's locale.
/// Negative, zero or positive; zero only for equal texts. AsNumbers puts "Ward 2" before "Ward 10".
int compareVietnamese(const QString& a, const QString& b, Digits digits = Digits::AsCharacters);

/// Order of people: by given name (the last word), then by the rest (family name first).
int compareByGivenName(const QString& a, const QString& b);

} // namespace kc
