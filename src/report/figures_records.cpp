// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_records.h"

#include "report/asked_records.h"

#include <QSet>

#include <algorithm>

namespace kc::report {

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

Expected<std::vector<RecordList>> listRecords(const store::Store& store, const RuleBook& rules,
                                              const std::vector<RecordSelection>& selections)
{
    const Cube cube(store, rules);
    std::vector<RecordList> lists;
    QSet<QString> seen;
    for (const RecordSelection& selection : selections) {
        RecordList more{selection.registerName, selection.ids};
        if (selection.kind == RecordKind::Asked) {
            auto asked = cube.records(selection.query, selection.keys);
            if (!asked)
                return tl::unexpected(asked.error());
            more = std::move(*asked);
        } else if (selection.kind == RecordKind::Listed) {
            auto listed = selection.listed->list(store, rules);
            if (!listed)
                return tl::unexpected(listed.error());
            more.ids = std::move(*listed);
        }
        auto list = std::find_if(lists.begin(), lists.end(), [&](const RecordList& known) {
            return known.registerName == more.registerName;
        });
        if (list == lists.end())
            list = lists.insert(lists.end(), RecordList{more.registerName, {}});
        for (const QString& id : more.ids) {
            const qsizetype before = seen.size();
            seen.insert(id);
            if (seen.size() > before)
                list->ids.push_back(id);
        }
    }
    return lists;
}

} // namespace kc::report
