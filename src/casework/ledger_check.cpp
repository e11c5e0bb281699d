// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger_check.h"

#include "domain/ledger.h"
#include "domain/money_rule.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/query.h"
#include "store/reference.h"
#include "store/store.h"

#include <set>

namespace kc::casework {

using namespace Qt::StringLiterals;

Findings checkLedgers(const store::Store& store)
{
    Findings findings;
    std::vector<Movement> ledger;
    QString code;
    const auto close = [&] {
        for (Finding finding : checkLedger(ledger)) {
            finding.place = u"projects "_s + code + u", movements "_s + finding.place;
            findings.push_back(std::move(finding));
        }
        ledger.clear();
    };
    store::Query(store, u"movement/all_by_project"_s).each([&](const store::Row& row) {
        if (row.text(u"project_code"_s) != code)
            close();
        code = row.text(u"project_code"_s);
        Movement movement;
        movement.id = row.id<MovementId>(u"id"_s);
        movement.key = row.text(u"key"_s);
        movement.project = row.id<ProjectId>(u"project"_s);
        movement.source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
        movement.fiscalYear = static_cast<int>(row.integer(u"fiscal_year"_s));
        movement.stage = fromKey<Stage>(row.text(u"stage"_s)).value_or(Stage::Requested);
        movement.amount = row.money(u"amount"_s);
        movement.date = row.date(u"date"_s);
        movement.reverses = row.id<MovementId>(u"reverses"_s);
        ledger.push_back(std::move(movement));
    });
    close();
    return findings;
}

Findings checkAllocations(const store::Store& store)
{
    Findings findings;
    const PlaceMap places = store::loadPlaces(store);
    const QDate today = store.clock().today();
    const QString own = store.setting(u"province"_s);
    const std::vector<int> years = store::Query(store, u"allocation/years"_s).list([](const store::Row& row) {
        return static_cast<int>(row.integer(u"fiscal_year"_s));
    });
    for (const int year : years) {
        for (const Source source : {Source::National, Source::Local}) {
            const std::vector<Allocation> allocations = store::allocationsOf(store, year, source);
            const std::vector<Commitment> approved = store::approvedCommitments(store, year, source);
            std::set<QString> seen;
            for (const Allocation& allocation : allocations) {
                const AdminUnit* province = places.unit(places.provinceOf(allocation.place, today));
                if (!province || (!own.isEmpty() && province->code != own) ||
                    !seen.insert(province->code).second)
                    continue;
                const AllocationBalance balance =
                    allocationBalance(places, allocations, approved, allocation.place, year, source, today);
                if (balance.left() >= Dong(0))
                    continue;
                findings.push_back(
                    {u"ledger.over_allocation"_s,
                     Severity::Warning,
                     u"allocations %1 %2 %3"_s.arg(province->code, QString::number(year), keyOf(source)),
                     QString::number(balance.committed.value()),
                     {{u"place"_s, province->nameVi},
                      {u"year"_s, QString::number(year)},
                      {u"source"_s, labelKey(source)},
                      {u"allocated"_s, QString::number(balance.allocated.value())},
                      {u"committed"_s, QString::number(balance.committed.value())},
                      {u"over"_s, QString::number((-balance.left()).value())}},
                     {}});
            }
        }
    }
    return findings;
}

} // namespace kc::casework
