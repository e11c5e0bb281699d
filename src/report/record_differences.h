// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/snapshot_differences.h"

namespace kc::report {

/// The records behind one figure in one state of the store.
struct RecordsOfState
{
    const store::Store& store;
    const std::vector<RecordList>& lists;
};

/// How the records behind a figure of this kind differ between two states. `seq` is the audit entry the
/// earlier one stands at. A record that merely counts (one đề án, one establishment, one officer) and counts
/// in both is no difference, whatever else was changed in it.
std::vector<RecordDifference> recordDifferences(const RecordsOfState& then, const RecordsOfState& now,
                                                qint64 seq, const QString& kind);

} // namespace kc::report
