// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_facts.h"

#include "store/query.h"
#include "store/store.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// Where a place stands on the boundary date and whether the report counts it; asked once per place.
class ScopeOfPlaces
{
public:
    ScopeOfPlaces(const PlaceMap& places, const ReportParams& params)
        : m_places(places)
        , m_params(params)
    {
        if (params.scope.kind == Scope::Kind::Province) {
            const AdminUnit* unit =
                places.unitAt(params.scope.province, params.boundaries, UnitLevel::Province);
            m_target = unit ? unit->id : AdminUnitId();
        }
    }

    AdminUnitId provinceOf(const AdminUnitId& place)
    {
        if (place.isNull())
            return {};
        const auto known = m_provinces.constFind(place);
        if (known != m_provinces.constEnd())
            return *known;
        const AdminUnitId province = m_places.provinceOf(place, m_params.boundaries);
        m_provinces.insert(place, province);
        return province;
    }

    bool contains(const AdminUnitId& province) const
    {
        switch (m_params.scope.kind) {
        case Scope::Kind::National:
            return true;
        case Scope::Kind::Region:
            return m_places.regionOf(province, m_params.boundaries) == m_params.scope.region;
        case Scope::Kind::Province:
            return province == m_target;
        }
        return false;
    }

private:
    const PlaceMap& m_places;
    const ReportParams& m_params;
    AdminUnitId m_target;
    QHash<AdminUnitId, AdminUnitId> m_provinces;
};

class FactsLoader
{
public:
    FactsLoader(const store::Store& store, const RuleBook& rules, const ReportParams& params)
        : m_store(store)
        , m_rules(rules)
        , m_scope(rules.places, params)
    {
        m_facts.params = params;
    }

    Expected<ReportFacts> load(const FactsWanted& wanted, const ReportProgress& progress);

private:
    void readProjects(const FactsWanted& wanted);
    void readStates();
    void readLedger(const MoneyWindow& window);
    void readAllocations(const MoneyWindow& window);
    void readResults(const Period& dates);
    void readBeneficiaries();
    void readTargets();
    /// Remembers a project whose record counts but stands in no row.
    bool countsInScope(std::size_t project);

    const store::Store& m_store;
    const RuleBook& m_rules;
    ScopeOfPlaces m_scope;
    ReportFacts m_facts;
    QHash<QString, std::size_t> m_index;
    std::set<std::size_t> m_withoutPlace;
    std::set<std::size_t> m_withoutActivity;
};

void FactsLoader::readProjects(const FactsWanted& wanted)
{
    int first = wanted.windows.front().firstYear;
    int last = wanted.windows.front().lastYear;
    for (const MoneyWindow& window : wanted.windows) {
        first = std::min(first, window.firstYear);
        last = std::max(last, window.lastYear);
    }
    Query query(m_store, u"figures/projects"_s);
    query.bind(u":first_year"_s, first).bind(u":last_year"_s, last);
    query.each([&](const store::Row& row) {
        ProjectFact project;
        project.id = row.id<ProjectId>(u"id"_s);
        project.code = row.text(u"code"_s);
        project.title = row.text(u"title"_s);
        project.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::Local);
        project.planYear = static_cast<int>(row.integer(u"plan_year"_s));
        const QString content = RuleBook::mainContent(row.text(u"activity"_s));
        if (m_rules.activity(content))
            project.mainContent = content;
        project.implementingUnit = row.text(u"implementing_unit"_s);
        project.place = row.id<AdminUnitId>(u"place"_s);
        project.province = m_scope.provinceOf(project.place);
        if (const AdminUnit* province = m_rules.places.unit(project.province))
            project.provinceCode = province->code;
        project.totalCost = row.money(u"total_cost"_s);
        project.state = fromKey<ProjectState>(row.text(u"state"_s)).value_or(ProjectState::Draft);
        project.inScope = !project.province.isNull() && m_scope.contains(project.province);
        m_index.insert(project.id.toText(), m_facts.projects.size());
        m_facts.projects.push_back(std::move(project));
    });
}

/// The state on the as-at day is what the last step up to that day led to; a project brought in from before
/// the program has no steps and keeps the state it came with.
void FactsLoader::readStates()
{
    std::set<std::size_t> begun;
    Query query(m_store, u"figures/case_states"_s);
    query.each([&](const store::Row& row) {
        const auto found = m_index.constFind(row.text(u"project"_s));
        if (found == m_index.constEnd())
            return;
        ProjectFact& project = m_facts.projects[*found];
        if (begun.insert(*found).second)
            project.state = ProjectState::Draft;
        if (row.date(u"date"_s) <= m_facts.params.asAt)
            project.state = fromKey<ProjectState>(row.text(u"to_state"_s)).value_or(project.state);
    });
}

bool FactsLoader::countsInScope(std::size_t project)
{
    const ProjectFact& fact = m_facts.projects[project];
    if (fact.province.isNull())
        m_withoutPlace.insert(project);
    else if (fact.inScope && fact.mainContent.isEmpty())
        m_withoutActivity.insert(project);
    return fact.inScope;
}

void FactsLoader::readLedger(const MoneyWindow& window)
{
    std::vector<LedgerSum>& ledger = m_facts.windows.back().ledger;
    Query query(m_store, u"figures/movement_sums"_s);
    query.bind(u":first_year"_s, window.firstYear)
        .bind(u":last_year"_s, window.lastYear)
        .bind(u":cutoff"_s, window.cutoff);
    query.each([&](const store::Row& row) {
        LedgerSum sum;
        sum.project = m_index.value(row.text(u"project"_s));
        if (!countsInScope(sum.project))
            return;
        sum.source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
        sum.stage = fromKey<Stage>(row.text(u"stage"_s)).value_or(Stage::Requested);
        sum.year = static_cast<int>(row.integer(u"fiscal_year"_s));
        sum.amount = row.money(u"amount"_s);
        sum.records = row.integer(u"records"_s);
        ledger.push_back(sum);
    });
}

void FactsLoader::readAllocations(const MoneyWindow& window)
{
    std::vector<AllocationFact>& allocations = m_facts.windows.back().allocations;
    Query query(m_store, u"figures/allocations"_s);
    query.bind(u":first_year"_s, window.firstYear)
        .bind(u":last_year"_s, window.lastYear)
        .bind(u":cutoff"_s, window.cutoff);
    query.each([&](const store::Row& row) {
        if (!m_scope.contains(m_scope.provinceOf(row.id<AdminUnitId>(u"place"_s))))
            return;
        allocations.push_back({row.text(u"id"_s),
                               fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other),
                               row.money(u"amount"_s)});
    });
}

void FactsLoader::readResults(const Period& dates)
{
    std::vector<ResultFact>& results = m_facts.results.emplace_back(dates, std::vector<ResultFact>()).second;
    Query query(m_store, u"figures/results"_s);
    query.bind(u":first_day"_s, dates.from).bind(u":last_day"_s, dates.to);
    query.each([&](const store::Row& row) {
        ResultFact result;
        result.id = row.text(u"id"_s);
        result.project = m_index.value(row.text(u"project"_s));
        result.indicator = row.text(u"indicator"_s);
        result.planned = row.optionalInteger(u"planned"_s);
        result.actual = row.optionalInteger(u"actual"_s);
        result.date = row.date(u"date"_s);
        const bool inScope =
            result.date.isValid() ? countsInScope(result.project) : m_facts.projects[result.project].inScope;
        if (inScope)
            results.push_back(std::move(result));
    });
}

void FactsLoader::readBeneficiaries()
{
    Query query(m_store, u"figures/beneficiaries"_s);
    query.each([&](const store::Row& row) {
        const auto found = m_index.constFind(row.text(u"project"_s));
        if (found != m_index.constEnd())
            m_facts.beneficiaries[*found].push_back({row.text(u"establishment"_s), row.text(u"name"_s)});
    });
}

/// Targets of programmes that lie within the period and belong to the scope: a part of a programme's span has
/// no target of its own. A province counts the programmes of the provinces that became it, as it counts their
/// results; a region has no programme.
void FactsLoader::readTargets()
{
    const ReportParams& params = m_facts.params;
    if (params.scope.kind == Scope::Kind::Region)
        return;
    Query query(m_store, u"figures/targets"_s);
    query.bind(u":first_year"_s, params.period.firstYear()).bind(u":last_year"_s, params.period.lastYear());
    query.each([&](const store::Row& row) {
        if (!programmeBelongs(m_rules, params, row.text(u"place_code"_s),
                              static_cast<int>(row.integer(u"from_year"_s))))
            return;
        TargetFact& target = m_facts.targets[row.text(u"indicator"_s)];
        target.value = (Dong(target.value) + Dong(row.integer(u"value"_s))).value();
        ++target.records;
    });
}

Expected<ReportFacts> FactsLoader::load(const FactsWanted& wanted, const ReportProgress& progress)
{
    int done = 0;
    const int steps = static_cast<int>(wanted.windows.size() + wanted.resultDates.size()) + 2;
    const auto goesOn = [&] { return !progress || progress(++done * 100 / steps); };

    const ReadingMoment moment(m_store);
    readProjects(wanted);
    readStates();
    if (!goesOn())
        return refuse(u"report.cancelled"_s);
    for (const MoneyWindow& window : wanted.windows) {
        m_facts.windows.push_back({window, {}, {}});
        readLedger(window);
        readAllocations(window);
        if (!goesOn())
            return refuse(u"report.cancelled"_s);
    }
    for (const Period& dates : wanted.resultDates) {
        readResults(dates);
        if (!goesOn())
            return refuse(u"report.cancelled"_s);
    }
    readBeneficiaries();
    readTargets();
    m_facts.storeHash = Query(m_store, u"audit/head"_s)
                            .first([](const store::Row& row) { return row.text(u"hash"_s); })
                            .value_or(QString());
    m_facts.simulated = m_store.isSimulated();

    Findings findings;
    const auto name = [&](const QString& code, std::size_t project) {
        findings.push_back(Finding{code,
                                   Severity::Error,
                                   u"projects "_s + m_facts.projects[project].code,
                                   QString(),
                                   {{u"title"_s, m_facts.projects[project].title}},
                                   QString()});
    };
    for (const std::size_t project : m_withoutPlace)
        name(u"report.project_without_place"_s, project);
    for (const std::size_t project : m_withoutActivity)
        name(u"report.project_without_activity"_s, project);
    if (!findings.empty())
        return refuse(std::move(findings));
    return std::move(m_facts);
}

} // namespace

ReadingMoment::ReadingMoment(const store::Store& store)
    : m_store(store)
{
    // A savepoint outside a transaction opens one; inside an act's transaction it only nests.
    Query(store, u"figures/begin_reading"_s).run();
}

ReadingMoment::~ReadingMoment()
{
    try {
        Query(m_store, u"figures/end_reading"_s).run();
    } catch (const store::StoreFailure&) {
        // The connection is gone: so is what it held. The runner has logged it.
    }
}

const WindowFacts& ReportFacts::of(const MoneyWindow& window) const
{
    const auto found = std::find_if(windows.begin(), windows.end(),
                                    [&](const WindowFacts& w) { return w.window == window; });
    if (found == windows.end())
        throw std::out_of_range("a window of the ledger that was not read");
    return *found;
}

const std::vector<ResultFact>& ReportFacts::of(const Period& dates) const
{
    const auto found =
        std::find_if(results.begin(), results.end(), [&](const auto& span) { return span.first == dates; });
    if (found == results.end())
        throw std::out_of_range("a span of results that was not read");
    return found->second;
}

const ProjectFact* ReportFacts::project(const QString& code) const
{
    const auto found =
        std::find_if(projects.begin(), projects.end(), [&](const ProjectFact& p) { return p.code == code; });
    return found == projects.end() ? nullptr : &*found;
}

const AdminUnit* scopeUnit(const RuleBook& rules, const ReportParams& params)
{
    if (params.scope.kind != Scope::Kind::Province)
        return nullptr;
    return rules.places.unitAt(params.scope.province, params.boundaries, UnitLevel::Province);
}

bool programmeBelongs(const RuleBook& rules, const ReportParams& params, const QString& placeCode,
                      int fromYear)
{
    if (params.scope.kind != Scope::Kind::Province)
        return params.scope.kind == Scope::Kind::National && placeCode.isEmpty();
    const AdminUnit* scope = scopeUnit(rules, params);
    const AdminUnit* unit = rules.places.unitAt(placeCode, FiscalYear{fromYear}.first(), UnitLevel::Province);
    return scope && unit && rules.places.onMap(unit->id, params.boundaries) == scope->id;
}

Expected<ReportFacts> loadFacts(const store::Store& store, const RuleBook& rules, const ReportParams& params,
                                const FactsWanted& wanted, const ReportProgress& progress)
{
    if (params.scope.kind == Scope::Kind::Province && !scopeUnit(rules, params)) {
        const auto resolved = rules.places.resolve(params.scope.province, params.boundaries);
        if (!resolved)
            return tl::unexpected(resolved.error());
        return refuse(
            Finding{u"report.bad_scope"_s, Severity::Error, u"scope"_s, params.scope.toText(), {}, {}});
    }
    return FactsLoader(store, rules, params).load(wanted, progress);
}

} // namespace kc::report
