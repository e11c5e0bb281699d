// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/money.h"

#include <vector>

namespace kc {

/// What one movement adds to the balance of its stage: negative for a reversal.
Dong netAmount(const Movement& movement);

/// Whether `reversal` undoes `original`: same project, source, fiscal year, stage and amount, not earlier,
/// and the original is no reversal itself. Findings: ledger.reversal_differs, ledger.reversal_of_reversal,
/// ledger.reversal_too_early; placed at the reversal's key.
Findings checkReversal(const Movement& reversal, const Movement& original);

/// The identities of one đề án's ledger, by source, at the end of every day: advanced + paid <= approved
/// (ledger.paid_over_approved), settled <= advanced + paid (ledger.settled_over_paid), returned <= advanced +
/// paid (ledger.returned_over_paid); and every reversal undoes one standing movement once (checkReversal,
/// ledger.reversal_twice, ledger.reversal_of_nothing).
///
/// One finding per identity and source, placed at the key of the last movement that was entered for the day
/// on which it first fails. `movements` are those of one project, in any order.
Findings checkLedger(const std::vector<Movement>& movements);

} // namespace kc
