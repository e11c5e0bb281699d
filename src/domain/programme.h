// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/money.h"

#include <QString>

namespace kc {

/// Chương trình khuyến công: national or a province's, over several years, with targets per indicator.
struct Programme
{
    ProgrammeId id;
    QString code;
    QString name;
    Fund fund = Fund::National;
    int fromYear = 0;
    int toYear = 0;
    QString placeCode; ///< province of a local programme, as in force in fromYear; empty for the nation
    QString legalBasis;
    int revision = 0;
};

} // namespace kc
