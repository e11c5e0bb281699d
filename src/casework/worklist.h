// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "domain/money.h"
#include "store/register.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kc {
struct RuleBook;
}

namespace kc::casework {

/// A tile of the start page: a saved question with its count; opening it shows the register with that filter.
/// The text `tile.<key>` is its title.
struct Tile
{
    QString key;
    QString registerName;
    store::Filter filter;
    qint64 count = 0;
};

/// What waits for this person (states in which the procedures let one of his roles act), what waits for
/// others, what is late.
std::vector<Tile> worklist(const store::Store& store, const RuleBook& rules, const Actor& actor, QDate today);

/// Money of one year and source: assigned, asked for by files under way, approved.
struct YearMoney
{
    Source source = Source::National;
    Dong allocated;
    Dong requested;
    Dong approved;
};
std::vector<YearMoney> moneyOfYear(const store::Store& store, int fiscalYear);
/// Fiscal years for which money was assigned, the newest first.
std::vector<int> yearsWithMoney(const store::Store& store);

} // namespace kc::casework
