// SPDX-License-Identifier: GPL-3.0-or-later
// Biểu kết quả hoạt động khuyến công: figures and tables.
#include "report/results_form.h"

#include "base/date_text.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// One question of the form with all its answers.
struct FormAnswers
{
    CubeQuery query;
    CubeAnswer answer;

    LedgerValue value(const QStringList& keys) const
    {
        LedgerValue value;
        value.behind = {askedRecords(query, keys)};
        if (const auto number = answer.value(keys)) {
            value.value = *number;
            value.records = answer.records(keys);
        }
        return value;
    }
};

/// What a group of rows is asked with: the measure, and the dimension its rows stand for.
struct FormQuestion
{
    Measure measure;
    std::vector<CubeDim> dims;
};

/// The answers of one group of rows: as a whole, by fund, and of the time before.
struct FormGroup
{
    FormAnswers whole;
    FormAnswers byFund;
    FormAnswers before;
    std::optional<FormAnswers> planned = {};

    static Expected<FormGroup> ask(const Cube& cube, const CubeQuery& now, const CubeQuery& before,
                                   const FormQuestion& question)
    {
        Error error;
        const auto answers = [&](const CubeQuery& times, Measure measure, std::vector<CubeDim> dims) {
            FormAnswers made{times, {}};
            made.query.measure = measure;
            made.query.dims = std::move(dims);
            if (auto answer = cube.ask(made.query))
                made.answer = std::move(*answer);
            else
                error = answer.error();
            return made;
        };
        std::vector<CubeDim> byFund = question.dims;
        byFund.push_back(CubeDim::Fund);
        FormGroup group{answers(now, question.measure, question.dims), answers(now, question.measure, byFund),
                        answers(before, question.measure, question.dims)};
        if (question.measure == Measure::ResultActual)
            group.planned = answers(now, Measure::ResultPlanned, question.dims);
        if (!error.findings.empty())
            return tl::unexpected(error);
        return group;
    }

    /// Keys of the rows, now or before.
    QStringList keys() const
    {
        QStringList keys;
        const auto add = [&](const CubeAnswer& answer) {
            for (const CubeRow& row : answer.rows) {
                if (!row.keys.isEmpty() && !keys.contains(row.keys.front()))
                    keys << row.keys.front();
            }
        };
        add(whole.answer);
        add(before.answer);
        if (planned)
            add(planned->answer);
        return keys;
    }
};

FigureValue formShare(const FigureValue& part, const FigureValue& whole)
{
    const auto above = integerOf(part);
    const auto below = integerOf(whole);
    const auto share = above && below ? Percent::ratio(*above, *below) : std::nullopt;
    return share ? FigureValue(Share{*share, 2, Share::Form::Percent}) : FigureValue();
}

class ResultsTableMaker
{
public:
    ResultsTableMaker(const ReportContext& context, LedgerSheet& sheet)
        : m_context(context)
        , m_sheet(sheet)
        , m_table(sheet.emptyTable(u"results-by-fund"_s,
                                   {u"planned"_s, u"actual"_s, u"local"_s, u"national"_s, u"mixed"_s,
                                    u"previous"_s, u"percent_of_planned"_s, u"of_previous"_s}))
    {
        m_table.unit.clear();
        m_table.wordColumns = {{u"unit"_s, sheet.word(u"report_column.unit"_s)}};
    }

    /// A row that nothing was recorded for is left out.
    void addRow(const QString& key, const QString& label, const QString& unit, const FormGroup& group,
                const QStringList& keys)
    {
        FigureRow row;
        row.key = key;
        row.label = label;
        row.words = {{u"unit"_s, unit}};
        bool any = false;
        const auto cell = [&](const FormAnswers& answers, const QStringList& of) {
            LedgerValue value = answers.value(of);
            any = any || !isMissing(value.value);
            row.cells.push_back({value.value, std::move(value.behind)});
        };
        if (group.planned)
            cell(*group.planned, keys);
        else
            row.cells.push_back({});
        cell(group.whole, keys);
        for (const QString& fund : {u"local"_s, u"national"_s, u"mixed"_s})
            cell(group.byFund, keys + QStringList{fund});
        cell(group.before, keys);
        if (!any)
            return;
        const auto share = [&](std::size_t whole) {
            FigureCell shareCell{formShare(row.cells[1].value, row.cells[whole].value), {}};
            for (const std::size_t part : {std::size_t(1), whole})
                shareCell.behind.insert(shareCell.behind.end(), row.cells[part].behind.begin(),
                                        row.cells[part].behind.end());
            return shareCell;
        };
        row.cells.push_back(share(0));
        row.cells.push_back(share(5));
        m_table.rows.push_back(std::move(row));
    }

    FigureTable take() { return std::move(m_table); }

    QString word(const QString& key) const { return m_sheet.word(key); }
    QString indicatorLabel(const QString& code) const
    {
        return m_context.rules.indicatorName(code, m_context.params().lang);
    }
    QString indicatorUnit(const QString& code) const
    {
        return m_context.rules.indicatorUnit(code, m_context.params().lang);
    }

    /// Indicators in the order of the list, each followed by its parts; unknown ones at the end.
    QStringList indicatorOrder(const QStringList& recorded) const
    {
        QStringList all;
        for (const Indicator& indicator : m_context.rules.indicators)
            all << indicator.code;
        for (const QString& code : recorded) {
            if (!all.contains(code))
                all << code;
        }
        QStringList order;
        for (const QString& code : all) {
            if (!partOfIndicator(code).isEmpty())
                continue;
            order << code;
            for (const QString& part : all) {
                if (partOfIndicator(part) == code)
                    order << part;
            }
        }
        return order;
    }

private:
    const ReportContext& m_context;
    LedgerSheet& m_sheet;
    FigureTable m_table;
};

void addResultFigures(const ReportContext& context, LedgerSheet& sheet, const ResultsTableMaker& maker,
                      const FormGroup& results)
{
    const ReportParams& params = context.params();
    const QString definition =
        sheet.word(u"figure_definition.result"_s,
                   {{u"from"_s, dateText(params.period.from, params.lang)},
                    {u"to"_s, dateText(std::min(params.asAt, params.period.to), params.lang)}});
    for (const QString& code : maker.indicatorOrder(results.keys())) {
        if (context.rules.indicator(code) || results.whole.answer.row({code}))
            sheet.addFigure(u"result."_s + code, results.whole.value({code}), maker.indicatorLabel(code),
                            maker.indicatorUnit(code), definition);
    }
}

} // namespace

QString partOfIndicator(const QString& indicator)
{
    static const QMap<QString, QString> wholes{{u"workers_employed_after"_s, u"workers_trained"_s},
                                               {u"clusters_pollution_systems"_s, u"pollution_systems"_s}};
    return wholes.value(indicator);
}

Expected<FigureSet> resultsFigures(const ReportContext& context)
{
    const Cube cube(context.store, context.rules);
    LedgerSheet sheet(context, u"results"_s);
    const CubeQuery now = sheet.question();
    const CubeQuery before = sheet.questionBefore();
    const auto group = [&](Measure measure, std::vector<CubeDim> dims) {
        return FormGroup::ask(cube, now, before, {measure, std::move(dims)});
    };
    const auto projects = group(Measure::Projects, {});
    const auto byContent = group(Measure::Projects, {CubeDim::Activity});
    const auto establishments = group(Measure::Establishments, {});
    const auto byPriority = group(Measure::Establishments, {CubeDim::Priority});
    const auto results = group(Measure::ResultActual, {CubeDim::Indicator});
    for (const auto* one : {&projects, &byContent, &establishments, &byPriority, &results}) {
        if (!*one)
            return tl::unexpected(one->error());
    }
    const auto whole = LedgerRows::ask(cube, now);
    if (!whole)
        return tl::unexpected(whole.error());
    if (const auto counted = sheet.addCounts(cube, *whole, now); !counted)
        return tl::unexpected(counted.error());
    if (const auto on = context.reached(70); !on)
        return tl::unexpected(on.error());

    ResultsTableMaker maker(context, sheet);
    maker.addRow(u"projects"_s, maker.word(u"report_row.results.projects"_s),
                 maker.word(u"report_unit.projects"_s), *projects, {});
    QStringList contents = byContent->keys();
    std::sort(contents.begin(), contents.end(), ledgerKeyLess);
    for (const QString& content : contents)
        maker.addRow(u"projects."_s + content, sheet.rowLabel(CubeDim::Activity, content),
                     maker.word(u"report_unit.projects"_s), *byContent, {content});
    maker.addRow(u"establishments"_s, maker.word(u"report_row.results.establishments"_s),
                 maker.word(u"report_unit.establishments"_s), *establishments, {});
    for (const QString& priority : {u"female"_s, u"ethnic_minority"_s, u"craft_village"_s})
        maker.addRow(u"establishments."_s + priority, maker.word(u"report_group."_s + priority),
                     maker.word(u"report_unit.establishments"_s), *byPriority, {priority});
    for (const QString& code : maker.indicatorOrder(results->keys()))
        maker.addRow(code, maker.indicatorLabel(code), maker.indicatorUnit(code), *results, {code});

    addResultFigures(context, sheet, maker, *results);
    std::int64_t records = whole->projects({}).records;
    for (const CubeRow& row : results->whole.answer.rows)
        records += row.records;
    sheet.addTable(maker.take());
    return sheet.take(records);
}

} // namespace kc::report
