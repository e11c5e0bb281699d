// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_run.h"

#include <QJsonObject>

namespace kc::ui {

/// To the end of the last whole month; in January of the year before: what a report is asked for by itself.
QDate usualReportEnd(QDate today);

/// A question as it is remembered and saved under a name: report, scope, period, as-at, boundaries, language,
/// options and who signs. "As known today" and "to the end of last month" stay true: a day that is today's,
/// or an end that is today's usual one, is left out and read back as of the day it is opened.
QJsonObject requestToJson(const report::ReportRequest& request, QDate today);

/// What is missing or cannot be read is as a new question of today has it, in the language of the window; the
/// paper's number and date are never kept.
report::ReportRequest requestFromJson(const QJsonObject& json, QDate today, const QString& homeProvince);

} // namespace kc::ui
