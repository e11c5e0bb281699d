// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"

#include <QByteArray>

#include "golden/golden_case.h"

namespace kctest {

/// Makes the document of a case as a PDF, dated by a clock that stands still. The samples are made once per
/// program.
QByteArray goldenPdf(const GoldenCase& golden, kc::Lang lang);
/// The same from a sample of the province made anew, whose records have other ids.
QByteArray goldenPdfOfAnotherStore(const GoldenCase& golden, kc::Lang lang);

} // namespace kctest
