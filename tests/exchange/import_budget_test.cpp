// SPDX-License-Identifier: GPL-3.0-or-later
// Approvals that come in by file are held against the allocations of their year: a warning, because the past
// stands as it was.
#include "casework/ledger_check.h"
#include "exchange/import_fixture.h"

using namespace kc;
using namespace kc::test;

namespace {

const QByteArray kMovements = "key,project,source,fiscal_year,stage,amount,date,document,reverses\n"
                              "m1,HP-2024-01,local,2024,approved,300,2024-03-01,QĐ 1,\n";

QByteArray allocationOf(const QByteArray& amount)
{
    return "decision,date,fund,place_code,fiscal_year,source,amount\n1/QĐ,2024-01-05,local,31,2024,local," +
           amount + "\n";
}

Findings budgetFindings(ImportFixture& f, const QByteArray& allocated)
{
    exchange::ImportOptions options;
    options.codesAsOf = QDate(2025, 7, 1);
    const auto report = f.import({f.write(u"movements.csv"_s, kMovements),
                                  f.write(u"allocations.csv"_s, allocationOf(allocated)),
                                  f.write(u"projects.csv"_s, ImportFixture::kProjects),
                                  f.write(u"establishments.csv"_s, ImportFixture::kEstablishments)},
                                 options);
    REQUIRE(report);
    Findings found;
    for (const Finding& finding : report->findings) {
        if (finding.code == u"ledger.over_allocation"_s)
            found.push_back(finding);
    }
    return found;
}

} // namespace

TEST_CASE("Imported approvals above the allocation are told, at import and by the check",
          "[exchange][import]")
{
    ImportFixture f;
    const Findings found = budgetFindings(f, "250");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::Warning);
    CHECK(found[0].args.value(u"row"_s) == u"2"_s);
    CHECK(found[0].args.value(u"over"_s) == u"50"_s);
    const Findings checked = casework::checkAllocations(f.store());
    REQUIRE(checked.size() == 1);
    CHECK(checked[0].code == u"ledger.over_allocation"_s);
    CHECK(checked[0].place == u"allocations 31 2024 local"_s);
    CHECK(checked[0].args.value(u"over"_s) == u"50"_s);
}

TEST_CASE("Approvals within the allocation are not mentioned", "[exchange][import]")
{
    ImportFixture f;
    CHECK(budgetFindings(f, "300").empty());
    CHECK(casework::checkAllocations(f.store()).empty());
}
