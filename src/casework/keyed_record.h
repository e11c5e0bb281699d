// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"

#include <QStringList>
#include <QVariantMap>

namespace kc::casework {

/// Writes a record whose id follows from its natural key: added the first time, changed later, left alone
/// when equal. `body` is the one column that may change.
QString writeKeyed(ActContext& context, const QString& table, const QStringList& key, QVariantMap values,
                   const QString& body);

/// The officer's own words of one block of a report, kept with its scope, period and language.
struct ReportBlockText
{
    QString report;
    QString scope;
    QString period;
    QString block;
    QString lang;
    QString body;
};
QString writeReportText(ActContext& context, const ReportBlockText& text);

} // namespace kc::casework
