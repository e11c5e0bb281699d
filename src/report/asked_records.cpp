// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/asked_records.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString askedRegister(Measure measure)
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
    case Measure::Offices:
        return u"officers"_s;
    }
    return {};
}

} // namespace

RecordSelection askedSelection(
    const QString& registerName,
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list)
{
    RecordSelection selection;
    selection.kind = RecordKind::Asked;
    selection.registerName = registerName;
    selection.asked = std::make_shared<const AskedRecords>(AskedRecords{std::move(list)});
    return selection;
}

RecordSelection askedSelection(const CubeQuery& query, const QStringList& keys)
{
    return askedSelection(
        askedRegister(query.measure),
        [query, keys](const store::Store& store, const RuleBook& rules) -> Expected<std::vector<QString>> {
            Expected<RecordList> answer = Cube(store, rules).records(query, keys);
            if (!answer)
                return tl::unexpected(answer.error());
            return std::move(answer->ids);
        });
}

Expected<std::vector<RecordList>> listAskedRecords(const store::Store& store, const RuleBook& rules,
                                                   const std::vector<RecordSelection>& selections)
{
    std::vector<RecordList> lists;
    std::set<std::pair<QString, QString>> seen;
    for (const RecordSelection& selection : selections) {
        std::vector<QString> ids = selection.ids;
        if (selection.asked) {
            Expected<std::vector<QString>> answer = selection.asked->list(store, rules);
            if (!answer)
                return tl::unexpected(answer.error());
            ids = std::move(*answer);
        }
        const QString& name = selection.registerName;
        auto list = std::find_if(lists.begin(), lists.end(),
                                 [&](const RecordList& known) { return known.registerName == name; });
        if (list == lists.end())
            list = lists.insert(lists.end(), RecordList{name, {}});
        for (const QString& id : ids) {
            if (seen.emplace(name, id).second)
                list->ids.push_back(id);
        }
    }
    return lists;
}

Expected<std::vector<RecordList>> listReportRecords(const ReportContext& context,
                                                    const std::vector<RecordSelection>& selections)
{
    return listAskedRecords(context.store, context.rules, selections);
}

} // namespace kc::report
