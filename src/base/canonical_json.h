// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace kc {

/// The one byte form of a JSON value, so that equal values hash equally wherever they were written:
/// UTF-8, no white space, keys sorted by code point, the shortest escapes, integers exact to 64 bits.
///
/// Throws std::invalid_argument for a number that is no 64-bit integer and for an undefined value: a
/// fraction has no single spelling, so amounts are whole đồng and shares are text.
/// Text is taken as it is; normalising it (NFC) is the matter of whoever lets it in.
QByteArray canonicalJson(const QJsonValue& value);

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits.
QByteArray sha256Hex(const QByteArray& bytes);

} // namespace kc
