// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/worklist.h"

#include "domain/rule_book.h"
#include "store/query.h"

#include <QSet>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReviewDays =
    15; // working days are not prescribed for local files; two weeks is when people ask

/// States in which one of the roles has something to do beside editing or withdrawing its own.
QStringList statesWaitingFor(const RuleBook& rules, const QSet<Role>& roles, QDate today)
{
    QStringList states;
    for (const ProcedureStep& step : rules.procedures.steps()) {
        const std::optional<Role> role = roleFromKey(step.role);
        const bool nudges =
            step.act == "withdraw"_L1 || step.act == "edit_project"_L1 || step.from == step.to;
        // An approver may return a file early; it waits for him only once it was appraised.
        const bool early = (step.act == "return"_L1 || step.act == "refuse"_L1) && role == Role::Approver;
        if (!role || !roles.contains(*role) || nudges || early || !step.validity.contains(today))
            continue;
        if (!states.contains(keyOf(step.from)))
            states << keyOf(step.from);
    }
    return states;
}

Tile projectTile(const store::Store& store, const QString& key, std::vector<store::Condition> conditions)
{
    Tile tile{key, u"projects"_s, {{}, std::move(conditions)}, 0};
    if (const store::Register* projects = store::findRegister(tile.registerName))
        tile.count = store::registerSum(store, *projects, tile.filter, {}).count;
    return tile;
}

} // namespace

std::vector<Tile> worklist(const store::Store& store, const RuleBook& rules, const Actor& actor, QDate today)
{
    std::vector<Tile> tiles;
    const QStringList mine = statesWaitingFor(rules, actor.roles, today);
    if (!mine.isEmpty())
        tiles.push_back(projectTile(store, u"waiting_for_me"_s, {{u"state"_s, u"="_s, mine}}));
    QStringList others{u"submitted"_s, u"appraising"_s, u"ministry_appraising"_s, u"returned"_s};
    for (const QString& state : mine)
        others.removeAll(state);
    if (!others.isEmpty())
        tiles.push_back(projectTile(store, u"waiting_for_others"_s, {{u"state"_s, u"="_s, others}}));
    tiles.push_back(
        projectTile(store, u"late"_s,
                    {{u"state"_s, u"="_s, {u"submitted"_s, u"appraising"_s}},
                     {u"submitted_on"_s, u"<"_s, {today.addDays(-kReviewDays).toString(Qt::ISODate)}}}));
    tiles.push_back(projectTile(store, u"returned"_s, {{u"state"_s, u"="_s, {u"returned"_s}}}));
    tiles.push_back(
        projectTile(store, u"approved_this_year"_s,
                    {{u"state"_s,
                      u"="_s,
                      {u"approved"_s, u"contracted"_s, u"implementing"_s, u"accepted"_s, u"settled"_s}},
                     {u"plan_year"_s, u"="_s, {QString::number(today.year())}}}));
    return tiles;
}

std::vector<YearMoney> moneyOfYear(const store::Store& store, int fiscalYear)
{
    return store::Query(store, u"allocation/money_of_year"_s)
        .bind(u":year"_s, fiscalYear)
        .list([](const store::Row& row) {
            return YearMoney{fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other),
                             row.money(u"allocated"_s), row.money(u"requested"_s), row.money(u"approved"_s)};
        });
}

std::vector<int> yearsWithMoney(const store::Store& store)
{
    return store::Query(store, u"allocation/years"_s).list([](const store::Row& row) {
        return static_cast<int>(row.integer(u"fiscal_year"_s));
    });
}

} // namespace kc::casework
