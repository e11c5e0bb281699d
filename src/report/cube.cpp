// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cube.h"

#include "report/cube_engine.h"
#include "store/summary.h"

#include <algorithm>
#include <map>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString cubeRegister(Measure measure)
{
    switch (measure) {
    case Measure::Ledger:
        return u"movements"_s;
    case Measure::Allocated:
        return u"allocations"_s;
    case Measure::Projects:
        return u"projects"_s;
    case Measure::Establishments:
        return u"establishments"_s;
    case Measure::ResultPlanned:
    case Measure::ResultActual:
        return u"results"_s;
    case Measure::Officers:
    case Measure::FullTimeOfficers:
    case Measure::PartTimeOfficers:
    case Measure::Offices:
        return u"officers"_s;
    }
    return {};
}

/// What names an unplaced record to people: its project, or itself.
QString ownerRegister(Measure measure)
{
    const QString own = cubeRegister(measure);
    const bool ofProject = own == "movements"_L1 || own == "results"_L1;
    return ofProject ? QString(u"projects"_s) : own;
}

} // namespace

CubeQuery CubeQuery::of(const ReportParams& params, Measure measure, std::vector<CubeDim> dims)
{
    CubeQuery query;
    query.measure = measure;
    query.dims = std::move(dims);
    query.filter.scope = params.scope;
    query.period = params.period;
    query.asAt = params.asAt;
    query.boundaries = params.boundaries;
    return query;
}

QDate CubeQuery::cutoff() const
{
    const bool wholeYears = period.to == FiscalYear{period.lastYear()}.last();
    return wholeYears ? asAt : std::min(asAt, period.to);
}

QDate CubeQuery::lastDay() const
{
    return std::min(asAt, period.to);
}

const CubeRow* CubeAnswer::row(const QStringList& keys) const
{
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), keys,
                         [](const CubeRow& row, const QStringList& k) { return row.keys < k; });
    return found != rows.end() && found->keys == keys ? &*found : nullptr;
}

std::optional<std::int64_t> CubeAnswer::value(const QStringList& keys) const
{
    const CubeRow* found = row(keys);
    return found ? std::optional(found->value) : std::nullopt;
}

std::optional<Dong> CubeAnswer::money(const QStringList& keys) const
{
    const CubeRow* found = row(keys);
    return found ? std::optional(Dong(found->value)) : std::nullopt;
}

std::int64_t CubeAnswer::records(const QStringList& keys) const
{
    const CubeRow* found = row(keys);
    return found ? found->records : 0;
}

Cube::Cube(const store::Store& store, const RuleBook& rules)
    : m_engine(std::make_unique<Engine>(store, rules))
{
}

Cube::~Cube() = default;

Expected<CubeAnswer> Cube::ask(const CubeQuery& query) const
{
    return m_engine->ask(query);
}

Expected<RecordList> Cube::records(const CubeQuery& query, const QStringList& keys) const
{
    return m_engine->records(query, keys);
}

Expected<std::int64_t> Cube::countEither(const CubeQuery& one, const CubeQuery& other) const
{
    return m_engine->countEither(one, other);
}

Cube::Engine::Engine(const store::Store& store, const RuleBook& rules)
    : m_store(store)
    , m_rules(rules)
    , m_moment(store)
    , m_words(store)
{
}

Expected<void> Cube::Engine::refuseBadScope(const CubeQuery& query) const
{
    const Scope& scope = query.filter.scope;
    if (scope.kind != Scope::Kind::Province ||
        m_rules.places.unitAt(scope.province, query.boundaries, UnitLevel::Province))
        return {};
    const auto resolved = m_rules.places.resolve(scope.province, query.boundaries);
    if (!resolved)
        return tl::unexpected(resolved.error());
    return refuse(Finding{u"report.bad_scope"_s, Severity::Error, u"scope"_s, scope.toText(), {}, {}});
}

Expected<CubeAnswer> Cube::Engine::ask(const CubeQuery& query)
{
    if (Expected<void> scope = refuseBadScope(query); !scope)
        return tl::unexpected(scope.error());
    CubeQuestion question(query, m_rules, m_words);
    if (needsRecords(question))
        sumRecords(question);
    else
        sumCells(question);
    if (!question.rows.hasUnplaced())
        return question.rows.answer();
    // What stands nowhere now need not have counted on the day that is looked back to: the records know.
    CubeQuestion again(query, m_rules, m_words);
    sumRecords(again);
    if (again.rows.hasUnplaced())
        return refuseUnplaced(again);
    return again.rows.answer();
}

Expected<RecordList> Cube::Engine::records(const CubeQuery& query, const QStringList& keys)
{
    if (Expected<void> scope = refuseBadScope(query); !scope)
        return tl::unexpected(scope.error());
    CubeQuestion question(query, m_rules, m_words);
    if (const auto by = std::find(query.dims.begin(), query.dims.end(), CubeDim::Province);
        by != query.dims.end() && keys.size() == static_cast<qsizetype>(query.dims.size()))
        question.onlyProvince = keys.at(by - query.dims.begin());
    RecordList list{cubeRegister(query.measure), {}};
    bool unplaced = false;
    eachRecord(question, [&](const CubeRecord& record) {
        CubeRows::Key key;
        const CubeRows::Standing standing = question.rows.stand(record.point, key);
        unplaced = unplaced || standing == CubeRows::Standing::Unplaced;
        // One establishment comes once per project, one after the other.
        if (standing == CubeRows::Standing::In && question.rows.keysOf(key) == keys &&
            (list.ids.empty() || list.ids.back() != record.id))
            list.ids.push_back(record.id);
    });
    if (unplaced)
        return refuseUnplaced(question);
    return list;
}

Expected<std::int64_t> Cube::Engine::countEither(const CubeQuery& one, const CubeQuery& other)
{
    if (Expected<void> scope = refuseBadScope(one); !scope)
        return tl::unexpected(scope.error());
    CubeQuestion first(one, m_rules, m_words);
    CubeQuestion second(other, m_rules, m_words);
    const bool stand = lateProjects(first).empty() && lateProjects(second).empty();
    if (stand && !needsRecords(first) && !needsRecords(second)) {
        return one.measure == Measure::Projects ? eitherOfProjectCells(first, second)
                                                : eitherOfEstablishmentCells(first, second);
    }
    std::set<QString> ids;
    for (const CubeQuery* query : {&one, &other}) {
        const auto listed = records(*query, {});
        if (!listed)
            return tl::unexpected(listed.error());
        ids.insert(listed->ids.begin(), listed->ids.end());
    }
    return static_cast<std::int64_t>(ids.size());
}

tl::unexpected<Error> Cube::Engine::refuseUnplaced(CubeQuestion& question)
{
    std::map<QString, QString> lacks; // by owner
    eachRecord(question, [&](const CubeRecord& record) {
        CubeRows::Key key;
        if (question.rows.stand(record.point, key) == CubeRows::Standing::Unplaced)
            lacks.emplace(record.owner, question.rows.lackOf(record.point));
    });
    Findings findings;
    const QString owners = ownerRegister(question.query.measure);
    for (const auto& [owner, lack] : lacks)
        findings.push_back({u"report.unplaced"_s,
                            Severity::Error,
                            u"%1 %2"_s.arg(owners, owner),
                            QString(),
                            {{u"lack"_s, lack}},
                            QString()});
    return refuse(std::move(findings));
}

} // namespace kc::report
