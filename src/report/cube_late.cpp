// SPDX-License-Identifier: GPL-3.0-or-later
// Counts on a day that is looked back to: the summaries count over all movements, so the few projects with
// state budget approved after the day are taken away as they stand and added as they stood.
#include "report/cube_engine.h"
#include "store/summary_facts.h"

#include <algorithm>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::RawQuery;

const Cube::Engine::LateProjects& Cube::Engine::lateProjects(CubeQuestion& question)
{
    const auto window = std::tuple(question.firstYear, question.lastYear, question.cutoff);
    const auto known = m_late.find(window);
    if (known != m_late.end())
        return known->second;
    LateProjects late;
    if (looksBack(question)) {
        const QString cutoff = question.cutoff.toString(Qt::ISODate);
        RawQuery approvals(m_store, u"cube/late_approvals"_s);
        for (int year = question.firstYear; year <= question.lastYear; ++year) {
            approvals.bind(1, std::int64_t(year)).bind(2, cutoff);
            while (approvals.step())
                late.emplace(approvals.text(0), CountedTwice());
        }
        for (auto& [id, project] : late)
            project = countedTwice(question, id);
    }
    return m_late.emplace(window, std::move(late)).first->second;
}

Cube::Engine::CountedTwice Cube::Engine::countedTwice(const CubeQuestion& question,
                                                      const std::string& project)
{
    CountedTwice counted;
    std::map<int, std::int64_t> now;
    std::map<int, std::int64_t> then;
    const std::string cutoff = question.cutoff.toString(Qt::ISODate).toStdString();
    RawQuery approvals(m_store, u"cube/approvals_of_project"_s);
    approvals.bind(1, std::string_view(project))
        .bind(2, std::int64_t(question.firstYear))
        .bind(3, std::int64_t(question.lastYear));
    while (approvals.step()) {
        counted.place = approvals.text(1);
        counted.activity = approvals.string(2);
        counted.fund = store::summaryCodeOfKey<Fund>(approvals.text(3));
        counted.kind = store::summaryCodeOfKey<ProjectKind>(approvals.text(4));
        const std::int64_t amount = approvals.isNull(8) ? approvals.integer(7) : -approvals.integer(7);
        std::int64_t& net = now[approvals.number(5)];
        net = (Dong(net) + Dong(amount)).value();
        if (approvals.text(6) <= cutoff) {
            std::int64_t& early = then[approvals.number(5)];
            early = (Dong(early) + Dong(amount)).value();
        }
    }
    counted.now = store::CountPattern::of(now);
    counted.then = store::CountPattern::of(then);
    return counted;
}

CubePoint Cube::Engine::pointOf(CubeQuestion& question, const CountedTwice& project)
{
    CubePoint point;
    point.province = question.places.ofPlace(project.place);
    point.activity = m_words.code(store::kActivityWord, RuleBook::mainContent(project.activity));
    point.fund = project.fund;
    point.kind = project.kind;
    return point;
}

void Cube::Engine::takeLateProjects(CubeQuestion& question)
{
    for (const auto& [id, project] : lateProjects(question)) {
        CubePoint point = pointOf(question, project);
        for (const auto& [pattern, sign] : {std::pair(&project.now, -1), std::pair(&project.then, 1)}) {
            eachCountedYear(question, *pattern, [&, sign = sign](int year) {
                point.year = year;
                question.rows.add(point, sign, sign);
            });
        }
    }
}

void Cube::Engine::takeLateGoals(CubeQuestion& question)
{
    RawQuery goals(m_store, u"cube/goals_of_project"_s);
    for (const auto& [id, project] : lateProjects(question)) {
        const bool counts = project.now.counts(question.firstYear, question.lastYear);
        const bool counted = project.then.counts(question.firstYear, question.lastYear);
        if (counts == counted)
            continue;
        const int sign = counted ? 1 : -1;
        CubePoint point = pointOf(question, project);
        goals.bind(1, std::string_view(id));
        while (goals.step()) {
            point.indicator = m_words.code(store::kIndicatorWord, goals.string(0));
            question.rows.add(point, sign * goals.integer(1), sign);
        }
    }
}

const std::vector<Cube::Engine::LateEstablishment>& Cube::Engine::lateEstablishments(CubeQuestion& question)
{
    const auto window = std::tuple(question.firstYear, question.lastYear, question.cutoff);
    const auto known = m_lateEstablishments.find(window);
    if (known != m_lateEstablishments.end())
        return known->second;
    const LateProjects& late = lateProjects(question);
    std::set<std::string> touched;
    RawQuery establishments(m_store, u"summary/establishments_of_project"_s);
    for (const auto& [id, project] : late) {
        if (project.now == project.then)
            continue;
        establishments.bind(1, std::string_view(id));
        while (establishments.step())
            touched.emplace(establishments.text(0));
    }
    std::vector<LateEstablishment> found;
    RawQuery groups(m_store, u"summary/establishment"_s);
    RawQuery projects(m_store, u"summary/projects_of_establishment"_s);
    for (const std::string& id : touched) {
        groups.bind(1, std::string_view(id));
        if (!groups.step())
            continue;
        LateEstablishment one{groups.string(0), groups.string(1), {}, {}};
        for (const int group : {1, 2, 3}) {
            if (groups.integer(group + 1) != 0)
                one.priorities.push_back(group);
        }
        groups.reset();
        projects.bind(1, std::string_view(id));
        while (projects.step()) {
            const std::string project(projects.text(0));
            const auto isLate = late.find(project);
            one.projects.push_back(isLate != late.end() ? isLate->second : countedTwice(question, project));
        }
        found.push_back(std::move(one));
    }
    return m_lateEstablishments.emplace(window, std::move(found)).first->second;
}

void Cube::Engine::takeLateEstablishments(CubeQuestion& question)
{
    const CubeRows& rows = question.rows;
    for (const LateEstablishment& establishment : lateEstablishments(question)) {
        std::set<CubeRows::Key> now;
        std::set<CubeRows::Key> then;
        bool unplaced = false;
        for (const CountedTwice& project : establishment.projects) {
            CubePoint point = pointOf(question, project);
            if (rows.has(CubeDim::Sector))
                point.sector = m_words.code(store::kSectorWord, establishment.sector);
            if (rows.has(CubeDim::LegalForm))
                point.legalForm = m_words.code(store::kLegalFormWord, establishment.legalForm);
            const auto stand = [&](std::set<CubeRows::Key>& stands, int priority) {
                point.priority = priority;
                CubeRows::Key key;
                const CubeRows::Standing standing = rows.stand(point, key);
                if (standing == CubeRows::Standing::In)
                    stands.insert(key);
                unplaced = unplaced || standing == CubeRows::Standing::Unplaced;
            };
            for (const auto& [pattern, stands] :
                 {std::pair(&project.now, &now), std::pair(&project.then, &then)}) {
                eachCountedYear(question, *pattern, [&, stands = stands](int year) {
                    point.year = year;
                    if (!rows.has(CubeDim::Priority))
                        stand(*stands, 0);
                    else
                        std::for_each(establishment.priorities.begin(), establishment.priorities.end(),
                                      [&](int priority) { stand(*stands, priority); });
                });
            }
        }
        for (const CubeRows::Key& key : now)
            question.rows.add(key, -1, -1);
        for (const CubeRows::Key& key : then)
            question.rows.add(key, 1, 1);
        if (unplaced)
            question.rows.addUnplaced(1);
    }
}

} // namespace kc::report
