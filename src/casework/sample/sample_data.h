// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "domain/admin_unit.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace kc::casework::sample {

/// What a simulated province is made of, read from resources/sample: the words and numbers are data, the code
/// only puts them together.

/// A district of before 01/07/2025, or a commune of the merged city lying in the district `near`.
struct SamplePlace
{
    AdminUnit unit;
    QString near;
};

/// A trade with what it makes, the machine it asks support for and the model it would demonstrate.
struct Industry
{
    QString sector;
    QString vsic;
    bool craft = false;
    QString trade;
    QString product;
    QString machine;
    QString model;
};

/// How đề án of one activity look. Amounts in million đồng, per establishment when it has shares.
struct Work
{
    QString activity;
    QString norm;
    int ownLeast = 0; ///< counterpart in percent of the support
    int ownMost = 0;
    int supportLeast = 0;
    int supportMost = 0;
    int step = 1;
    int sharesLeast = 0;
    int sharesMost = 0;
    QStringList indicators; ///< "machines=1-3", "booths=b" (one per share), "revenue_increase=600-3500m"
    QString title;
    QString titleGroup;
    QString necessity;
    QString goals;
    QString effects;
};

/// So many đề án of a kind, and the state they have come to.
struct Lot
{
    int count = 0;
    int planYear = 0;
    QString place; ///< "hd", "hp": the two provinces before the merger; "new": the merged city
    QString fund;
    QString activity;
    QString kind;
    QString state;
    QString trait;
};

/// Who implements and who decides.
struct Party
{
    QString provinceCode;
    QString centre;
    QString decider;
    QString signer;
    QString suffix;    ///< "QĐ-UBND"
    QString programme; ///< code of the five-year programme its đề án belong to
};

/// A shipped table of the sample as it stands: rows of cells by column name.
using SampleRows = std::vector<QHash<QString, QString>>;

struct SampleData
{
    std::vector<SamplePlace> places;
    std::vector<Industry> industries;
    QHash<QString, Work> works;
    std::vector<Lot> lots;
    QHash<QString, Party> parties;
    QHash<QString, QStringList> words;
    SampleRows programmes;
    SampleRows targets;
    SampleRows officers;

    const QStringList& wordsOf(const QString& kind) const;
    /// The row of the same unit on that day: a district that became a city has two.
    size_t placeOn(size_t place, QDate date) const;

    /// Throws store::StoreFailure when the program's own resources are wrong.
    static SampleData load();
};

/// People of the sample: login, name, position, role key.
std::vector<QStringList> samplePeople();

} // namespace kc::casework::sample
