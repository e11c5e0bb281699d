// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_run.h"

#include "store/reference.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// The report of this name, with options that it takes.
Expected<const ReportDefinition*> definitionFor(const ReportContext& context)
{
    const QString& name = context.request.name;
    const ReportDefinition* definition = findReport(name);
    if (!definition)
        return refuse(u"report.unknown_name"_s,
                      {{u"name"_s, name}, {u"names"_s, reportNames().join(u", "_s)}});
    if (const auto checked = checkOptions(*definition, context); !checked)
        return tl::unexpected(checked.error());
    return definition;
}

} // namespace

const QStringList& reportNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const ReportDefinition* definition : reportDefinitions())
            all << definition->name;
        return all;
    }();
    return names;
}

Expected<ReportResult> buildReport(const store::Store& store, const RuleBook& rules,
                                   const ReportRequest& request, const ReportProgress& progress)
{
    // One moment for the figures, the places and the officer's words.
    const ReadingMoment moment(store);
    const ReportContext context{store, rules, request, progress};
    const auto definition = definitionFor(context);
    if (!definition)
        return tl::unexpected(definition.error());
    auto figures = (*definition)->figures(context);
    if (!figures)
        return tl::unexpected(figures.error());
    auto document = (*definition)->document(context, *figures);
    if (!document)
        return tl::unexpected(document.error());
    ReportResult result{request, std::move(*figures), std::move(*document), {}};
    for (OwnText& own : ownTexts(store, request.name, request.params)) {
        if ((*definition)->blocks.contains(own.block))
            result.texts.push_back(std::move(own));
    }
    return result;
}

Expected<ReportResult> buildReport(const store::Store& store, const ReportRequest& request,
                                   const ReportProgress& progress)
{
    const ReadingMoment moment(store);
    return buildReport(store, store::loadRuleBook(store), request, progress);
}

Expected<FigureSet> buildFigures(const store::Store& store, const RuleBook& rules,
                                 const ReportRequest& request, const ReportProgress& progress)
{
    const ReadingMoment moment(store);
    const ReportContext context{store, rules, request, progress};
    const auto definition = definitionFor(context);
    if (!definition)
        return tl::unexpected(definition.error());
    return (*definition)->figures(context);
}

Expected<std::vector<RecordList>> recordsBehind(const store::Store& store, const RuleBook& rules,
                                                const ReportRequest& request, const QString& key)
{
    const ReadingMoment moment(store);
    const auto figures = buildFigures(store, rules, request);
    if (!figures)
        return tl::unexpected(figures.error());
    const std::vector<RecordSelection>* selections = selectionsOf(*figures, key);
    if (!selections)
        return refuse(
            Finding{u"report.unknown_key"_s, Severity::Error, u"figure"_s, key, {{u"key"_s, key}}, {}});
    return listRecords(store, rules, *selections);
}

Expected<std::vector<RecordList>> recordsBehind(const store::Store& store, const ReportRequest& request,
                                                const QString& key)
{
    const ReadingMoment moment(store);
    return recordsBehind(store, store::loadRuleBook(store), request, key);
}

} // namespace kc::report
