// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_definition.h"

/// The reports of the office beside the conference report and the five-year summary. Each computes its
/// figures and tables first and prints only those.
namespace kc::report {

/// Tình hình thực hiện kế hoạch: what was assigned, approved, paid out, settled and is left, by source, year,
/// content and place, with the identities that have to hold between them.
const ReportDefinition& planExecutionReport();
/// Biểu kinh phí khuyến công: local, national and counterpart money by step and content, beside the same
/// period before.
const ReportDefinition& fundingReport();
/// Biểu kết quả hoạt động khuyến công: projects, establishments and every indicator, planned and actual, by
/// fund.
const ReportDefinition& resultsReport();
/// Danh sách đề án kèm theo quyết định: what was approved in the period or by one decision (option
/// `decision`), with parties, place and money by source.
const ReportDefinition& projectListReport();
/// Hồ sơ một đề án (option `project`: its code).
const ReportDefinition& projectFileReport();
/// Hồ sơ một cơ sở (option `establishment`: its tax code).
const ReportDefinition& establishmentFileReport();
/// Hồ sơ, kinh phí, kết quả quá hạn.
const ReportDefinition& overdueReport();
/// Báo cáo kiểm tra: exceptions, corrections, cases in one hand, the state of the audit trail.
const ReportDefinition& auditReport();

} // namespace kc::report
