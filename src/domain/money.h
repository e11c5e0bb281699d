// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/ids.h"
#include "domain/enum_key.h"

#include <QDate>
#include <QString>

namespace kc {

/// Quỹ khuyến công: who plans and approves the đề án. Mixed needs both decisions, money is kept per source.
enum class Fund { National, Local, Mixed };

/// Nguồn vốn: where a đồng comes from. Counterpart (vốn đối ứng) is the establishment's own money.
enum class Source { National, Local, Counterpart, Other };

/// The stage a movement of money stands for (requested ... returned).
enum class Stage { Requested, Appraised, Approved, Contracted, Advanced, Paid, Settled, Returned };

template <>
struct EnumKeys<Fund>
{
    static constexpr const char* prefix = "fund";
    static constexpr std::array<std::pair<Fund, const char*>, 3> table{
        {{Fund::National, "national"}, {Fund::Local, "local"}, {Fund::Mixed, "mixed"}}};
};

template <>
struct EnumKeys<Source>
{
    static constexpr const char* prefix = "source";
    static constexpr std::array<std::pair<Source, const char*>, 4> table{
        {{Source::National, "national"},
         {Source::Local, "local"},
         {Source::Counterpart, "counterpart"},
         {Source::Other, "other"}}};
};

template <>
struct EnumKeys<Stage>
{
    static constexpr const char* prefix = "stage";
    static constexpr std::array<std::pair<Stage, const char*>, 8> table{{{Stage::Requested, "requested"},
                                                                         {Stage::Appraised, "appraised"},
                                                                         {Stage::Approved, "approved"},
                                                                         {Stage::Contracted, "contracted"},
                                                                         {Stage::Advanced, "advanced"},
                                                                         {Stage::Paid, "paid"},
                                                                         {Stage::Settled, "settled"},
                                                                         {Stage::Returned, "returned"}}};
};

/// State budget money, as against the establishment's own or other lawful money.
constexpr bool isBudget(Source source)
{
    return source == Source::National || source == Source::Local;
}

/// Whether a budget source lies outside a fund: each fund is a budget of its own, a mixed one takes both.
constexpr bool isOtherBudget(Fund fund, Source source)
{
    return fund != Fund::Mixed && (fund == Fund::National) != (source == Source::National);
}

/// A dated, final movement of a project's money. Never edited: an error is reversed and entered again.
/// The amount is positive; a movement with `reverses` counts negative at its own date.
struct Movement
{
    MovementId id;
    QString key; ///< natural key, unique in the store
    ProjectId project;
    Source source = Source::National;
    int fiscalYear = 0;
    Stage stage = Stage::Requested;
    Dong amount;
    QDate date;
    QString document;
    MovementId reverses;
};

/// Dự toán giao: the yearly money assigned to a place per fund and source. A change is a new entry (negative
/// = reduction).
struct Allocation
{
    AllocationId id;
    QString decision;
    QDate date;
    Fund fund = Fund::Local;
    AdminUnitId place;
    int fiscalYear = 0;
    Source source = Source::Local;
    Dong amount;
    int revision = 0;
};

/// Money by source, as asked for, appraised or approved.
struct MoneyBySource
{
    Dong national;
    Dong local;
    Dong counterpart;
    Dong other;

    Dong support() const { return national + local; }
    Dong total() const { return national + local + counterpart + other; }
    Dong of(Source source) const;
    void set(Source source, Dong amount);
    friend bool operator==(const MoneyBySource&, const MoneyBySource&) = default;
};

} // namespace kc
