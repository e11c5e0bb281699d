// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger_check.h"

#include "domain/ledger.h"
#include "store/query.h"

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

} // namespace kc::casework
