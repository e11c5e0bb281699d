// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sample/sample_data.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <vector>

namespace kc::casework::sample {

/// What is published about the nation and has to come out of its records: resources/sample/nation_totals.csv
/// says the source of each figure. Nothing else in the program knows them.
struct NationTotals
{
    QHash<QString, QMap<int, qint64>> approved; ///< đồng by source key and fiscal year, net of reversals
    qint64 counterpart = 0;                     ///< đồng, all years together
    QMap<QString, qint64> results;              ///< what was reached, by indicator
    int officers = 0;                           ///< in post on the last day
    int officersPerCentre = 0;

    const QMap<int, qint64>& yearsOf(const QString& source) const;
};

/// How đề án of one content look over the whole country. Money in million đồng for each establishment, or for
/// the đề án when it names none.
struct NationWork
{
    QString activity;
    QString norm;
    int count = 0;           ///< đề án; 0: as many as bring `fills` to its published total
    QString fills;           ///< indicator
    int nationalPercent = 0; ///< of the đề án, by fund; the rest is local
    int mixedPercent = 0;    ///< of the đề án
    int ownLeast = 0;        ///< counterpart in percent of the support
    int ownMost = 0;
    int supportLeast = 0;
    int supportMost = 0;
    int sharesLeast = 0;
    int sharesMost = 0;
    int advancePercent = 0;
    QString supportedFor;    ///< an establishment is supported once for the same
    bool yearsKnown = false; ///< workers, revenue and taxes before and after are on record
    QStringList indicators;  ///< as in Work
    Work text;               ///< titles and reasons
};

struct NationData
{
    SampleData words; ///< industries, words and texts are those of every sample
    NationTotals totals;
    std::vector<NationWork> works;
    SampleRows targets;

    /// Throws store::StoreFailure when the program's own resources are wrong.
    static NationData load();
};

} // namespace kc::casework::sample
