// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <algorithm>

namespace kc {

bool Error::has(const QString& findingCode) const
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.code == findingCode; });
}

bool hasErrors(const Findings& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.severity == Severity::Error; });
}

} // namespace kc
