// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/asked_records.h"

#include <utility>

namespace kc::report {

using namespace Qt::StringLiterals;

RecordSelection listedRecords(
    const QString& registerName,
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list)
{
    RecordSelection selection;
    selection.kind = RecordKind::Listed;
    selection.registerName = registerName;
    selection.listed = std::make_shared<const ListedRecords>(ListedRecords{std::move(list)});
    return selection;
}

} // namespace kc::report
