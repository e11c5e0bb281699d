// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"

#include <QByteArray>
#include <QString>

namespace kc::report {

/// The figures and tables of a report as JSON (tables in and out, "Report figures as JSON"): money and counts
/// as integers, shares as decimal strings rounded half up to the digits of print, missing values null.
QByteArray jsonOf(const FigureSet& figures, const QString& title);

} // namespace kc::report
