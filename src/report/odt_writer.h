// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>
#include <QDateTime>

namespace kc::report {

struct OdtOptions
{
    /// Printed into the file as its date of creation; who asks decides (Clock).
    QDateTime creationDate;
};

/// The document as OpenDocument text, to be edited in an office program and to look there as the PDF does
/// (Decree 30/2020/NĐ-CP, Annex I): named styles in Times New Roman, the decree's margins, page numbers in
/// the top margin but on the first page, landscape pages, heads of tables on every page, rows not split,
/// contents whose page numbers are fields, signature blocks kept whole, charts as vectors (with a picture for
/// programs that read no SVG).
///
/// Where lines and pages break is the office program's affair: sums carried from page to page are not
/// written. The same document and options give the same bytes. Precondition: a QGuiApplication lives.
QByteArray odtOf(const Document& document, const OdtOptions& options);

} // namespace kc::report
