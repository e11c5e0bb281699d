// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary_rebuild.h"

#include "store/query.h"
#include "store/store.h"
#include "store/summary.h"

#include <map>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// Raise it when the same records shall give other cells: the next opening computes them anew.
constexpr int kSummaryVersion = 3;
/// So many cells are summed up in memory before they are written.
constexpr std::size_t kCellsInMemory = 200'000;
constexpr std::size_t kMostFindings = 50;

/// What establishments need to know of a project.
struct CountedProject
{
    int path = 0;
    int fund = 0;
    int pattern = 0;
};

/// All projects with their movements and results, read side by side in the order of their ids.
class ProjectStream
{
public:
    ProjectStream(const Store& store, SummaryWords& words, SummaryPlaces& places)
        : m_words(words)
        , m_places(places)
        , m_projects(store, u"summary/projects_by_id"_s)
        , m_movements(store, u"summary/movements_by_project"_s)
        , m_results(store, u"summary/results_by_project"_s)
        , m_moreMovements(m_movements.step())
        , m_moreResults(m_results.step())
    {
    }

    bool next()
    {
        if (!m_projects.step())
            return false;
        m_parts.money.clear();
        m_parts.results.clear();
        const std::string_view id = m_projects.text(1);
        readProjectKeys(m_parts, m_projects, 2, m_places, m_words);
        readProjectContent(m_parts, m_projects, 2, m_words);
        // A record whose project is gone is skipped: the check of references names it.
        while (m_moreMovements && m_movements.text(0) <= id) {
            if (m_movements.text(0) == id)
                m_parts.money.push_back(moneyPart(m_movements, 1));
            m_moreMovements = m_movements.step();
        }
        while (m_moreResults && m_results.text(0) <= id) {
            if (m_results.text(0) == id)
                m_parts.results.push_back(resultPart(m_results, 1, m_words));
            m_moreResults = m_results.step();
        }
        m_parts.completePattern(m_words);
        return true;
    }

    std::size_t row() const { return static_cast<std::size_t>(m_projects.integer(0)); }
    const ProjectParts& parts() const { return m_parts; }

private:
    SummaryWords& m_words;
    SummaryPlaces& m_places;
    RawQuery m_projects;
    RawQuery m_movements;
    RawQuery m_results;
    bool m_moreMovements;
    bool m_moreResults;
    ProjectParts m_parts;
};

void computeEstablishments(const Store& store, SummaryWords& words, SummaryChanges& changes,
                           const std::vector<CountedProject>& projects,
                           const std::map<int, CountPattern>& patterns, const std::function<void()>& relieve)
{
    RawQuery rows(store, u"summary/beneficiaries_by_establishment"_s);
    std::string id;
    EstablishmentParts parts;
    while (rows.step()) {
        if (rows.text(0) != id) {
            addEstablishment(changes, parts, words, 1);
            relieve();
            parts = EstablishmentParts();
            id = rows.text(0);
            readEstablishmentGroups(parts, rows, 2, words);
        }
        const auto row = static_cast<std::size_t>(rows.integer(1));
        if (row < projects.size() && projects[row].pattern != 0)
            parts.join(projects[row].path, projects[row].fund, patterns.at(projects[row].pattern));
    }
    addEstablishment(changes, parts, words, 1);
}

QString cellName(const SummaryCell& cell)
{
    static const std::array<std::pair<const char*, QStringList>, 4> tables{
        {{"summary_money",
          {u"grain"_s, u"fiscal_year"_s, u"month"_s, u"path"_s, u"activity"_s, u"fund"_s, u"kind"_s,
           u"source"_s, u"stage"_s}},
         {"summary_project", {u"grain"_s, u"pattern"_s, u"path"_s, u"activity"_s, u"fund"_s, u"kind"_s}},
         {"summary_establishment", {u"grain"_s, u"kind"_s, u"word"_s, u"membership"_s}},
         {"summary_result",
          {u"grain"_s, u"month"_s, u"indicator"_s, u"pattern"_s, u"path"_s, u"activity"_s, u"fund"_s,
           u"kind"_s}}}};
    const auto& [table, columns] = tables[static_cast<std::size_t>(cell.table)];
    QString name = QString::fromLatin1(table);
    for (qsizetype i = 0; i < columns.size(); ++i)
        name += u" %1=%2"_s.arg(columns[i]).arg(cell.key[static_cast<std::size_t>(i)]);
    return name;
}

QString cellValues(const SummaryValues& values)
{
    QStringList texts;
    for (const std::int64_t value : values)
        texts << QString::number(value);
    return texts.join(u'/');
}

void compareCell(const SummaryCell& cell, const SummaryValues& stored, const SummaryValues& computed,
                 Findings& findings)
{
    if (stored == computed || findings.size() >= kMostFindings)
        return;
    findings.push_back({u"summary.differs"_s,
                        Severity::Error,
                        cellName(cell),
                        QString(),
                        {{u"stored"_s, cellValues(stored)}, {u"computed"_s, cellValues(computed)}},
                        QString()});
}

/// Adds the cells of all records to `changes`; `relieve` is called from time to time and may write them away.
void computeSummaries(const Store& store, SummaryWords& words, SummaryPlaces& places, SummaryChanges& changes,
                      const std::function<void()>& relieve)
{
    std::vector<CountedProject> projects;
    std::map<int, CountPattern> patterns;
    for (ProjectStream stream(store, words, places); stream.next(); relieve()) {
        const ProjectParts& parts = stream.parts();
        addProject(changes, parts, 1);
        if (parts.patternCode == 0)
            continue;
        if (stream.row() >= projects.size())
            projects.resize(stream.row() + stream.row() / 2 + 16);
        projects[stream.row()] = {parts.path, parts.fund, parts.patternCode};
        patterns.emplace(parts.patternCode, parts.pattern);
    }
    computeEstablishments(store, words, changes, projects, patterns, relieve);
}

} // namespace

void rebuildSummariesWithin(Store& store)
{
    for (const char* table : {"state", "money", "project", "establishment", "result", "place", "word"})
        RawQuery(store, u"summary/clear_"_s + QLatin1StringView(table)).run();
    SummaryWords words(store, true);
    SummaryPlaces places(store, words, true);
    SummaryTables tables(store);
    SummaryChanges changes;
    computeSummaries(store, words, places, changes, [&] {
        if (changes.cells().size() < kCellsInMemory)
            return;
        tables.apply(changes);
        changes.clear();
    });
    tables.apply(changes);
    RawQuery(store, u"summary/set_version"_s).bind(1, std::int64_t(kSummaryVersion)).run();
}

void rebuildSummaries(Store& store)
{
    Transaction transaction(store);
    rebuildSummariesWithin(store);
    transaction.commit();
}

bool summariesAreCurrent(const Store& store)
{
    RawQuery version(store, u"summary/version"_s);
    const bool current = version.step() && version.number(0) == kSummaryVersion;
    version.reset();
    return current;
}

Findings checkSummaries(const Store& store)
{
    Findings findings;
    if (!summariesAreCurrent(store)) {
        findings.push_back(
            {u"summary.missing"_s, Severity::Error, u"summary_state"_s, QString(), {}, QString()});
        return findings;
    }
    SummaryWords words(store, false);
    SummaryPlaces places(store, words, false);
    SummaryChanges computed;
    computeSummaries(store, words, places, computed, [] {});
    const SummaryChanges::Cells stored = SummaryTables(store).readAll();
    for (const auto& [cell, values] : computed.cells()) {
        const auto found = stored.find(cell);
        compareCell(cell, found == stored.end() ? SummaryValues{} : found->second, values, findings);
    }
    for (const auto& [cell, values] : stored) {
        if (!computed.cells().contains(cell))
            compareCell(cell, values, SummaryValues{}, findings);
    }
    return findings;
}

} // namespace kc::store
