// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_records.h"

#include "report/figures_builder.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

bool holds(const std::vector<Stage>& stages, Stage stage)
{
    return std::find(stages.begin(), stages.end(), stage) != stages.end();
}
bool holds(const std::vector<Source>& sources, Source source)
{
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

QString registerOf(const RecordSelection& selection)
{
    switch (selection.kind) {
    case RecordKind::Movements:
        return u"movements"_s;
    case RecordKind::Allocations:
        return u"allocations"_s;
    case RecordKind::Results:
        return u"results"_s;
    case RecordKind::Projects:
        return u"projects"_s;
    case RecordKind::Establishments:
        return u"establishments"_s;
    case RecordKind::Named:
    case RecordKind::Asked:
        return selection.registerName;
    }
    return {};
}

/// Ids of one selection.
class SelectionLister
{
public:
    SelectionLister(const store::Store& store, const ReportFacts& facts)
        : m_store(store)
        , m_facts(facts)
    {
        for (std::size_t i = 0; i < facts.projects.size(); ++i)
            m_index.insert(facts.projects[i].id.toText(), i);
    }

    std::vector<QString> list(const RecordSelection& selection) const
    {
        switch (selection.kind) {
        case RecordKind::Movements:
            return movements(selection);
        case RecordKind::Allocations:
            return allocations(selection);
        case RecordKind::Results:
            return results(selection);
        case RecordKind::Projects:
            return projects(selection);
        case RecordKind::Establishments: {
            const std::set<QString> ids = establishmentsOf(m_facts, counted(selection));
            return {ids.begin(), ids.end()};
        }
        case RecordKind::Named:
            return selection.ids;
        case RecordKind::Asked: // listAskedRecords()
            break;
        }
        return {};
    }

private:
    std::vector<QString> movements(const RecordSelection& selection) const
    {
        std::vector<QString> ids;
        Query query(m_store, u"figures/movement_ids"_s);
        query.bind(u":first_year"_s, selection.window.firstYear)
            .bind(u":last_year"_s, selection.window.lastYear)
            .bind(u":cutoff"_s, selection.window.cutoff);
        query.each([&](const store::Row& row) {
            const auto project = m_index.constFind(row.text(u"project"_s));
            if (project == m_index.constEnd() || !m_facts.projects[*project].inScope)
                return;
            LedgerSum sum;
            sum.project = *project;
            sum.source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
            sum.stage = fromKey<Stage>(row.text(u"stage"_s)).value_or(Stage::Requested);
            sum.year = static_cast<int>(row.integer(u"fiscal_year"_s));
            if (holds(selection.stages, sum.stage) && holds(selection.sources, sum.source) &&
                rowKeyOf(m_facts, sum, selection.dimension) == selection.row)
                ids.push_back(row.text(u"id"_s));
        });
        return ids;
    }

    std::vector<QString> allocations(const RecordSelection& selection) const
    {
        std::vector<QString> ids;
        for (const AllocationFact& allocation : m_facts.of(selection.window).allocations) {
            if (holds(selection.sources, allocation.source))
                ids.push_back(allocation.id);
        }
        return ids;
    }

    std::vector<QString> results(const RecordSelection& selection) const
    {
        std::set<std::size_t> projects;
        if (selection.part == ResultPart::Planned) {
            const std::vector<std::size_t> all = counted(selection);
            projects.insert(all.begin(), all.end());
        }
        std::vector<QString> ids;
        for (const ResultFact& result : m_facts.of(selection.dates)) {
            if (result.indicator == selection.indicator && countsAs(result, selection.part, projects))
                ids.push_back(result.id);
        }
        return ids;
    }

    std::vector<QString> projects(const RecordSelection& selection) const
    {
        std::vector<QString> ids;
        for (const std::size_t project : counted(selection))
            ids.push_back(m_facts.projects[project].id.toText());
        return ids;
    }

    std::vector<std::size_t> counted(const RecordSelection& selection) const
    {
        const auto rows = fold(m_facts, m_facts.of(selection.window), selection.dimension);
        const auto row = rows.find(selection.row);
        return row == rows.end() ? std::vector<std::size_t>() : row->second.counted();
    }

    const store::Store& m_store;
    const ReportFacts& m_facts;
    QHash<QString, std::size_t> m_index;
};

} // namespace

const std::vector<RecordSelection>* selectionsOf(const FigureSet& figures, const QString& key)
{
    if (const Figure* figure = figures.find(key))
        return &figure->behind;
    const FigureTable* table = figures.table(key.section(u'/', 0, 0));
    if (!table)
        return nullptr;
    // A row may be called by a number like "12/QĐ-UBND"; columns have no slash.
    const FigureRow* row = table->row(key.section(u'/', 1, -2));
    const int column = table->columnIndex(key.section(u'/', -1));
    return row && column >= 0 ? &row->cells[static_cast<std::size_t>(column)].behind : nullptr;
}

namespace {

/// Adds the records of one selection to the list of their register.
void addListed(std::vector<RecordList>& lists, std::set<QString>& seen, const QString& name,
               const std::vector<QString>& ids)
{
    auto list = std::find_if(lists.begin(), lists.end(),
                             [&](const RecordList& known) { return known.registerName == name; });
    if (list == lists.end())
        list = lists.insert(lists.end(), RecordList{name, {}});
    for (const QString& id : ids) {
        if (seen.insert(id).second)
            list->ids.push_back(id);
    }
}

} // namespace

std::vector<RecordList> listRecords(const store::Store& store, const ReportFacts& facts,
                                    const std::vector<RecordSelection>& selections)
{
    const SelectionLister lister(store, facts);
    std::vector<RecordList> lists;
    std::set<QString> seen;
    for (const RecordSelection& selection : selections)
        addListed(lists, seen, registerOf(selection), lister.list(selection));
    return lists;
}

std::vector<RecordList> listNamedRecords(const std::vector<RecordSelection>& selections)
{
    std::vector<RecordList> lists;
    std::set<QString> seen;
    for (const RecordSelection& selection : selections)
        addListed(lists, seen, selection.registerName, selection.ids);
    return lists;
}

} // namespace kc::report
