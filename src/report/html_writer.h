// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>

namespace kc::report {

/// The document as one HTML file that needs nothing else: readable on any screen, printed on A4 like the
/// pages. Headings, lists of contents with links, tables whose heads say what they head, numbers with their
/// exact value (<data value>, in the printed unit), charts as vectors with their values in a table behind
/// them; the language is stated.
///
/// The same document gives the same bytes. Precondition: a QGuiApplication lives.
QByteArray htmlOf(const Document& document);

} // namespace kc::report
