// SPDX-License-Identifier: GPL-3.0-or-later
// Biểu kinh phí khuyến công: figures and tables.
#include "report/funding.h"

#include "report/figures_money.h"
#include "report/scope_filter.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// The sources of a column of the form; nothing for the columns that compare.
const std::vector<std::pair<QString, QString>>& fundingColumns()
{
    static const std::vector<std::pair<QString, QString>> columns{{u"total"_s, u"total"_s},
                                                                  {u"local"_s, u"local"_s},
                                                                  {u"national"_s, u"national"_s},
                                                                  {u"counterpart"_s, u"counterpart"_s}};
    return columns;
}

/// What is approved for each content as the đề án name it ("3", "3.1"), by source.
class DetailedContents
{
public:
    static Expected<DetailedContents> ask(const ReportContext& context, const Cube& cube,
                                          const CubeQuery& question)
    {
        DetailedContents contents(question, context.params());
        CubeQuery query = question;
        query.measure = Measure::Ledger;
        query.dims = {CubeDim::Content, CubeDim::Source};
        query.filter.stages = {Stage::Approved};
        const auto answer = cube.ask(query);
        if (!answer)
            return tl::unexpected(answer.error());
        for (const CubeRow& row : answer->rows) {
            const auto source = fromKey<Source>(row.keys.back()).value_or(Source::Other);
            contents.m_sums[row.keys.front()][source].add(Dong(row.value), row.records);
        }
        return contents;
    }

    LedgerValue value(const QString& activity, const std::vector<Source>& sources) const
    {
        LedgerValue value;
        const auto found = m_sums.find(activity);
        if (found == m_sums.end())
            return value;
        Tally all;
        for (const Source source : sources) {
            if (const auto one = found->second.find(source); one != found->second.end())
                all.add(one->second);
        }
        value.value = all.money();
        value.records = all.records;
        value.behind = {listedRecords(
            u"movements"_s,
            [activity, sources, question = m_question, params = m_params](
                const store::Store& store, const RuleBook& rules) -> Expected<std::vector<QString>> {
                const ScopeFilter scope(rules, params);
                std::vector<QString> ids;
                Query query(store, u"report_lists/approved_of_activity"_s);
                query.bind(u":activity"_s, activity);
                bindTimes(query, question);
                query.each([&](const store::Row& row) {
                    const auto source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
                    const bool wanted = std::find(sources.begin(), sources.end(), source) != sources.end();
                    if (wanted && scope.contains(row.id<AdminUnitId>(u"place"_s)))
                        ids.push_back(row.text(u"id"_s));
                });
                return ids;
            })};
        return value;
    }

    /// Everything of a main content, however detailed.
    Dong ofMainContent(const QString& main, const std::vector<Source>& sources) const
    {
        Dong all;
        for (const auto& [activity, bySource] : m_sums) {
            if (RuleBook::mainContent(activity) != main)
                continue;
            for (const auto& [source, tally] : bySource) {
                if (std::find(sources.begin(), sources.end(), source) != sources.end())
                    all += tally.sum;
            }
        }
        return all;
    }

    static void bindTimes(Query& query, const CubeQuery& question)
    {
        query.bind(u":first_year"_s, question.period.firstYear())
            .bind(u":last_year"_s, question.period.lastYear())
            .bind(u":cutoff"_s, question.cutoff());
    }

private:
    DetailedContents(const CubeQuery& question, const ReportParams& params)
        : m_question(question)
        , m_params(params)
    {
    }

    CubeQuery m_question;
    ReportParams m_params;
    std::map<QString, std::map<Source, Tally>> m_sums;
};

/// One time's answers.
struct FundingTime
{
    LedgerRows whole;
    LedgerRows byContent;
    DetailedContents detailed;
};

Expected<FundingTime> askFunding(const ReportContext& context, const Cube& cube, const CubeQuery& question)
{
    auto whole = LedgerRows::ask(cube, question);
    if (!whole)
        return tl::unexpected(whole.error());
    auto byContent = LedgerRows::ask(cube, question, CubeDim::Activity);
    if (!byContent)
        return tl::unexpected(byContent.error());
    auto detailed = DetailedContents::ask(context, cube, question);
    if (!detailed)
        return tl::unexpected(detailed.error());
    return FundingTime{std::move(*whole), std::move(*byContent), std::move(*detailed)};
}

class FundingTableMaker
{
public:
    FundingTableMaker(const ReportContext& context, LedgerSheet& sheet, const FundingTime& now,
                      const FundingTime& before)
        : m_context(context)
        , m_sheet(sheet)
        , m_now(now)
        , m_before(before)
        , m_table(sheet.emptyTable(u"funding"_s, {u"total"_s, u"local"_s, u"national"_s, u"counterpart"_s,
                                                  u"previous"_s, u"of_previous"_s}))
    {
    }

    FigureTable make()
    {
        addStep(u"allocated"_s);
        addStep(u"approved"_s);
        addContents();
        addStep(u"disbursed"_s);
        for (const QString& part : {u"advanced"_s, u"paid"_s, u"returned"_s})
            addStep(part, u"disbursed."_s + part);
        addStep(u"settled"_s);
        return std::move(m_table);
    }

private:
    using Ask = std::function<LedgerValue(const FundingTime&, const std::vector<Source>&)>;

    void addRow(const QString& key, const QString& label, const Ask& ask)
    {
        FigureRow row;
        row.key = key;
        row.label = label;
        bool any = false;
        for (const auto& [column, sources] : fundingColumns()) {
            LedgerValue value = ask(m_now, sourcesNamed(sources));
            any = any || !isMissing(value.value);
            row.cells.push_back({value.value, std::move(value.behind)});
        }
        const LedgerValue before = ask(m_before, budgetSources());
        any = any || !isMissing(before.value);
        if (!any)
            return;
        FigureCell compared;
        const auto part = integerOf(row.cells.front().value);
        const auto whole = integerOf(before.value);
        if (const auto share = part && whole ? Percent::ratio(*part, *whole) : std::nullopt)
            compared.value = Share{*share, 2, Share::Form::Percent};
        compared.behind = row.cells.front().behind;
        compared.behind.insert(compared.behind.end(), before.behind.begin(), before.behind.end());
        row.cells.push_back({before.value, before.behind});
        row.cells.push_back(std::move(compared));
        m_table.rows.push_back(std::move(row));
    }

    void addStep(const QString& column, const QString& key = {})
    {
        addRow(key.isEmpty() ? column : key, m_sheet.word(u"report_row.funding."_s + column),
               [&](const FundingTime& time, const std::vector<Source>& sources) {
                   return time.whole.value({}, ledgerColumn(column), sources);
               });
    }

    void addContents()
    {
        QStringList contents = m_now.byContent.keys();
        for (const QString& content : m_before.byContent.keys()) {
            if (!contents.contains(content))
                contents << content;
        }
        std::sort(contents.begin(), contents.end(), ledgerKeyLess);
        for (const QString& content : contents) {
            addRow(u"approved."_s + content, m_sheet.rowLabel(CubeDim::Activity, content),
                   [&](const FundingTime& time, const std::vector<Source>& sources) {
                       return time.byContent.value(content, ledgerColumn(u"approved"_s), sources);
                   });
            for (const Activity& activity : m_context.rules.activities) {
                if (activity.parentCode != content)
                    continue;
                addRow(u"approved."_s + activity.code, m_sheet.rowLabel(CubeDim::Activity, activity.code),
                       [&](const FundingTime& time, const std::vector<Source>& sources) {
                           return time.detailed.value(activity.code, sources);
                       });
            }
        }
    }

    const ReportContext& m_context;
    LedgerSheet& m_sheet;
    const FundingTime& m_now;
    const FundingTime& m_before;
    FigureTable m_table;
};

/// The form's parts are read another way than its contents: both have to say the same.
Expected<void> checkContents(const FundingTime& time)
{
    for (const QString& content : time.byContent.keys()) {
        const Dong rows(
            integerOf(time.byContent.value(content, ledgerColumn(u"approved"_s), budgetSources()).value)
                .value_or(0));
        const Dong parts = time.detailed.ofMainContent(content, budgetSources());
        if (rows != parts)
            return refuse(u"report.sums_differ"_s, {{u"row"_s, content},
                                                    {u"sum"_s, QString::number(parts.value())},
                                                    {u"total"_s, QString::number(rows.value())}});
    }
    return {};
}

} // namespace

Expected<FigureSet> fundingFigures(const ReportContext& context)
{
    const Cube cube(context.store, context.rules);
    LedgerSheet sheet(context, u"funding"_s);
    const CubeQuery question = sheet.question();
    const CubeQuery questionBefore = sheet.questionBefore();
    const auto now = askFunding(context, cube, question);
    if (!now)
        return tl::unexpected(now.error());
    const auto before = askFunding(context, cube, questionBefore);
    if (!before)
        return tl::unexpected(before.error());
    for (const FundingTime* time : {&*now, &*before}) {
        if (const auto agree = checkContents(*time); !agree)
            return tl::unexpected(agree.error());
    }
    if (const auto on = context.reached(60); !on)
        return tl::unexpected(on.error());

    sheet.addMoney(now->whole, question);
    sheet.addMoney(before->whole, questionBefore, u"same_period."_s, u"figure.when.same_period"_s);
    sheet.addRates(now->whole);
    if (const auto counted = sheet.addCounts(cube, now->whole, question); !counted)
        return tl::unexpected(counted.error());
    sheet.addTable(FundingTableMaker(context, sheet, *now, *before).make());
    return sheet.take(now->whole.records() + before->whole.records() + now->whole.projects({}).records);
}

} // namespace kc::report
