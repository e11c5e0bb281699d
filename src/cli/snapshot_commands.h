// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"
#include "cli/command.h"
#include "report/report_run.h"

#include <QJsonObject>

#include <optional>

namespace kc::cli {

/// `report STORE NAME --snapshot ID`: the signed report printed again, or with --differences what it would
/// say otherwise today.
int runSnapshot(const CallWords& words, Console& console, const Clock& clock);

/// `act STORE sign_report` as it was written: the act's own keys, and the report that `content` is built from
/// unless the call gives it.
struct SigningCall
{
    QJsonObject payload;
    std::optional<report::ReportRequest> request;
};

/// Reads the words of the call. The report is asked for by scope=, period=, from=, to=, as_at=, boundaries=,
/// lang= and its own options; signer_title=, authority=, recipients= (lines parted by ;) say what else stands
/// on the paper. Errors: those of actPayload and of parseReportParams.
Expected<SigningCall> readSigning(const store::Store& store, const RuleBook& rules,
                                  const casework::ActDefinition& act, const QStringList& words,
                                  const Console& console, const Clock& clock);

} // namespace kc::cli
