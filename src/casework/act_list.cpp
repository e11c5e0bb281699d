// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"

namespace kc::casework {

std::vector<ActDefinition> everyAct()
{
    std::vector<ActDefinition> all;
    for (auto* acts :
         {establishmentActs, projectActs, submissionActs, appraisalActs, approvalActs, allocationActs,
          userActs, programmeActs, periodActs, reportActs, signingActs, importActs}) {
        std::vector<ActDefinition> some = acts();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace kc::casework
