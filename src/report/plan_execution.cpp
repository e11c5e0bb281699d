// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the plan-execution report.
#include "report/plan_execution.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// One side of an identity: at most (or exactly) the other.
struct Identity
{
    QString key;
    LedgerValue limit;
    LedgerValue amount;
    bool exact = false;
};

FigureRow identityRow(const LedgerSheet& sheet, const Identity& identity)
{
    const std::int64_t limit = integerOf(identity.limit.value).value_or(0);
    const std::int64_t amount = integerOf(identity.amount.value).value_or(0);
    const Dong left = Dong(limit) - Dong(amount);
    const bool holds = identity.exact ? left.isZero() : left >= Dong();
    std::vector<RecordSelection> both = identity.limit.behind;
    both.insert(both.end(), identity.amount.behind.begin(), identity.amount.behind.end());
    FigureRow row;
    row.key = identity.key;
    row.label = sheet.word(u"report_row.identities."_s + identity.key);
    row.cells = {{identity.limit.value, identity.limit.behind},
                 {identity.amount.value, identity.amount.behind},
                 {left, both}};
    row.words = {{u"verdict"_s, sheet.word(holds ? u"report_verdict.holds"_s : u"report_verdict.broken"_s)}};
    return row;
}

/// The rows of a table added up: what its total has to be.
LedgerValue sumOfRows(const FigureTable& table, const QString& column)
{
    LedgerValue sum;
    for (const FigureRow& row : table.rows) {
        const FigureCell& cell = table.cell(row.key, column);
        if (const auto amount = integerOf(cell.value))
            sum.value = Dong(integerOf(sum.value).value_or(0)) + Dong(*amount);
        sum.behind.insert(sum.behind.end(), cell.behind.begin(), cell.behind.end());
    }
    return sum;
}

void addIdentities(LedgerSheet& sheet, const LedgerRows& whole)
{
    std::vector<Identity> identities;
    const auto add = [&](const QString& key, const QString& limit, const QString& amount) {
        for (const QString& source : {u"national"_s, u"local"_s}) {
            const std::vector<Source>& sources = sourcesNamed(source);
            identities.push_back({key + u'.' + source, whole.value({}, ledgerColumn(limit), sources),
                                  whole.value({}, ledgerColumn(amount), sources), false});
        }
    };
    add(u"approved_within_allocated"_s, u"allocated"_s, u"approved"_s);
    add(u"disbursed_within_approved"_s, u"approved"_s, u"disbursed"_s);
    add(u"settled_within_disbursed"_s, u"disbursed"_s, u"settled"_s);
    for (const QString& by : {u"year"_s, u"activity"_s, u"province"_s, u"place"_s}) {
        if (!sheet.figures().table(u"plan-by-"_s + by))
            continue;
        const FigureTable& table = *sheet.figures().table(u"plan-by-"_s + by);
        identities.push_back({u"rows_add_up."_s + by,
                              whole.value({}, ledgerColumn(u"approved"_s), budgetSources()),
                              sumOfRows(table, u"approved"_s), true});
    }
    FigureTable table = sheet.emptyTable(u"identities"_s, {u"limit"_s, u"amount"_s, u"difference"_s});
    table.wordColumns = {{u"verdict"_s, sheet.word(u"report_column.verdict"_s)}};
    for (const Identity& identity : identities) {
        if (!isMissing(identity.limit.value) || !isMissing(identity.amount.value))
            table.rows.push_back(identityRow(sheet, identity));
    }
    sheet.addTable(std::move(table));
}

} // namespace

const QStringList& planColumns(CubeDim by)
{
    // The yearly money is assigned to provinces and years, not to contents or to places in a province.
    static const QStringList all{u"allocated"_s, u"approved"_s,     u"available"_s,  u"advanced"_s,
                                 u"paid"_s,      u"returned"_s,     u"disbursed"_s,  u"undisbursed"_s,
                                 u"settled"_s,   u"of_allocated"_s, u"of_approved"_s};
    static const QStringList ofActivity{u"approved"_s,  u"advanced"_s,    u"paid"_s,    u"returned"_s,
                                        u"disbursed"_s, u"undisbursed"_s, u"settled"_s, u"of_approved"_s};
    return by == CubeDim::Activity || by == CubeDim::Place ? ofActivity : all;
}

Expected<FigureSet> planExecutionFigures(const ReportContext& context)
{
    const Cube cube(context.store, context.rules);
    LedgerSheet sheet(context, u"plan-execution"_s);
    const CubeQuery question = sheet.question();
    const auto whole = LedgerRows::ask(cube, question);
    if (!whole)
        return tl::unexpected(whole.error());
    sheet.addMoney(*whole, question);
    sheet.addRates(*whole);
    if (const auto counted = sheet.addCounts(cube, *whole, question); !counted)
        return tl::unexpected(counted.error());
    if (const auto on = context.reached(30); !on)
        return tl::unexpected(on.error());

    sheet.addSourceTable(u"plan-by-source"_s, *whole, planColumns(CubeDim::Source));
    const std::vector<std::pair<CubeDim, QString>> tables{{CubeDim::Year, u"plan-by-year"_s},
                                                          {CubeDim::Activity, u"plan-by-activity"_s},
                                                          {CubeDim::Province, u"plan-by-province"_s}};
    for (const auto& [by, key] : tables) {
        const auto rows = LedgerRows::ask(cube, question, by);
        if (!rows)
            return tl::unexpected(rows.error());
        sheet.addTable(
            key, *rows, [&sheet, by = by](const QString& row) { return sheet.rowLabel(by, row); }, *whole,
            planColumns(by));
    }
    // A province asks for its own parts.
    if (context.params().scope.kind == Scope::Kind::Province) {
        const auto rows = LedgerRows::ask(cube, question, CubeDim::Place);
        if (!rows)
            return tl::unexpected(rows.error());
        sheet.addTable(
            u"plan-by-place"_s, *rows, [&](const QString& row) { return sheet.placeLabel(row); }, *whole,
            planColumns(CubeDim::Place));
    }
    if (const auto on = context.reached(80); !on)
        return tl::unexpected(on.error());
    addIdentities(sheet, *whole);
    return sheet.take(whole->records() + whole->projects({}).records);
}

} // namespace kc::report
