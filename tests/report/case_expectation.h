// SPDX-License-Identifier: GPL-3.0-or-later
// What the reports of single files and of what went out of the ordinary should say of an office's records
// (report/office_world.h), put together by plain loops.
#pragma once

#include "report/summary_expectation.h"

namespace kctest {

ExpectedReport expectProjectFile(const PlainTables& tables, const kc::RuleBook& rules,
                                 const kc::report::ReportParams& params, const QString& code);
ExpectedReport expectEstablishmentFile(const PlainTables& tables, const kc::RuleBook& rules,
                                       const kc::report::ReportParams& params, const QString& taxCode);
ExpectedReport expectOverdue(const PlainTables& tables, const kc::RuleBook& rules,
                             const kc::report::ReportParams& params);
/// `trail` and `ledgers` are the findings of the checks of the store itself.
ExpectedReport expectAudit(const PlainTables& tables, const kc::report::ReportParams& params,
                           const kc::Findings& trail, const kc::Findings& ledgers);

} // namespace kctest
