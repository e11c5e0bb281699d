// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_builder.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "store/query.h"
#include "store/store.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString yearsText(const MoneyWindow& window)
{
    return window.firstYear == window.lastYear ? QString::number(window.firstYear)
                                               : u"%1-%2"_s.arg(window.firstYear).arg(window.lastYear);
}

MoneyWindow windowOf(const CubeQuery& query)
{
    return {query.period.firstYear(), query.period.lastYear(), query.cutoff()};
}

template <class T>
void addMissingOnes(std::vector<T>& all, const std::vector<T>& more)
{
    for (const T& one : more) {
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(one);
    }
}

/// Equal but for the stages and sources.
bool sameFrame(RecordSelection a, RecordSelection b)
{
    for (RecordSelection* one : {&a, &b}) {
        one->query.filter.stages.clear();
        one->query.filter.sources.clear();
    }
    return a == b;
}

} // namespace

std::vector<RecordSelection> unionOf(const std::vector<RecordSelection>& a,
                                     const std::vector<RecordSelection>& b)
{
    std::vector<RecordSelection> all = a;
    for (const RecordSelection& selection : b) {
        const CubeFilter& filter = selection.query.filter;
        // Stages times sources is a rectangle: two of them make one only along an equal side.
        const auto partner = std::find_if(all.begin(), all.end(), [&](const RecordSelection& other) {
            return sameFrame(selection, other) && (filter.stages == other.query.filter.stages ||
                                                   filter.sources == other.query.filter.sources);
        });
        if (partner == all.end()) {
            all.push_back(selection);
            continue;
        }
        addMissingOnes(partner->query.filter.stages, filter.stages);
        addMissingOnes(partner->query.filter.sources, filter.sources);
    }
    return all;
}

QString placeWords(const RuleBook& rules, const AdminUnitId& place, Lang lang)
{
    const AdminUnit* unit = rules.places.unit(place);
    if (!unit)
        return {};
    const QString name = lang == Lang::En && !unit->nameEn.isEmpty() ? unit->nameEn : unit->nameVi;
    // "Ho Chi Minh City" says what it is already.
    const QString kind =
        text(u"place_words."_s + keyOf(unit->kind), lang, {{u"name"_s, QString()}}).trimmed();
    if (lang == Lang::En && name.endsWith(u' ' + kind))
        return name;
    return text(u"place_words."_s + keyOf(unit->kind), lang, {{u"name"_s, name}});
}

QString placeCell(const RuleBook& rules, const AdminUnitId& place, Lang lang)
{
    return capitalized(placeWords(rules, place, lang));
}

FigureBuilder::FigureBuilder(const ReportContext& context, const Cube& cube, const QString& report)
    : m_context(context)
    , m_cube(cube)
{
    m_set.report = report;
    m_set.params = context.params();
    m_set.storeHash = store::Query(context.store, u"audit/head"_s)
                          .first([](const store::Row& row) { return row.text(u"hash"_s); })
                          .value_or(QString());
    m_set.simulated = context.store.isSimulated();
}

QString FigureBuilder::word(const QString& key, const MessageArgs& args) const
{
    return text(key, params().lang, args);
}

void FigureBuilder::keep(const Error& error)
{
    for (const Finding& finding : error.findings) {
        if (std::find(m_error.findings.begin(), m_error.findings.end(), finding) == m_error.findings.end())
            m_error.findings.push_back(finding);
    }
}

void FigureBuilder::reached(int percent)
{
    if (const auto goesOn = m_context.reached(percent); !goesOn)
        keep(goesOn.error());
}

CubeAnswer FigureBuilder::ask(const CubeQuery& query)
{
    if (m_error.has(u"report.cancelled"_s))
        return {};
    auto answer = m_cube.ask(query);
    if (answer)
        return std::move(*answer);
    keep(answer.error());
    return {};
}

MessageArgs FigureBuilder::timesOf(const MoneyWindow& window) const
{
    return {{u"years"_s, yearsText(window)}, {u"cutoff"_s, dateText(window.cutoff, params().lang)}};
}

QString FigureBuilder::labelled(const QString& label, const QString& when, const MoneyWindow& window) const
{
    if (when.isEmpty())
        return label;
    MessageArgs args = timesOf(window);
    args.insert(u"label"_s, label);
    return word(when, args);
}

std::int64_t FigureBuilder::countRecords(const std::vector<RecordSelection>& selections)
{
    std::int64_t count = 0;
    const CubeQuery* distinct = nullptr; // projects or establishments of another span
    for (const RecordSelection& selection : selections) {
        const CubeQuery& query = selection.query;
        if (selection.kind == RecordKind::Named) {
            count += static_cast<std::int64_t>(selection.ids.size());
        } else if (query.measure == Measure::Ledger) {
            count += whole(windowOf(query)).movements(query.filter.stages, query.filter.sources);
        } else if (query.measure == Measure::Allocated) {
            count += whole(windowOf(query)).allocations(query.filter.sources);
        } else if (distinct) {
            // A project of two spans, or an establishment of two projects, is one record.
            const auto either = m_cube.countEither(*distinct, query);
            if (!either)
                keep(either.error());
            count = either.value_or(0);
        } else {
            if (query.measure == Measure::Projects || query.measure == Measure::Establishments)
                distinct = &query;
            count += ask(query).records(selection.keys);
        }
    }
    return count;
}

const MoneySums& FigureBuilder::whole(const MoneyWindow& window)
{
    for (const auto& [known, sums] : m_whole) {
        if (known == window)
            return sums;
    }
    auto sums = moneyOf(m_cube, params(), window);
    if (!sums)
        keep(sums.error());
    m_whole.emplace_back(window, sums.value_or(MoneySums()));
    return m_whole.back().second;
}

void FigureBuilder::add(Figure figure)
{
    figure.records = countRecords(figure.behind);
    m_set.figures.push_back(std::move(figure));
}

void FigureBuilder::addMoney(const MoneyWindow& window, const QString& prefix, const QString& when)
{
    for (const MoneyMeasure& measure : moneyMeasures()) {
        Figure figure;
        figure.key = prefix + measure.key;
        figure.label = labelled(word(u"figure."_s + measure.key), when, window);
        figure.value = whole(window).tally(measure).money();
        figure.unit = word(u"unit.dong"_s);
        MessageArgs args = timesOf(window);
        QStringList sources;
        for (const Source source : measure.sources)
            sources << word(labelKey(source)).toLower();
        args.insert(u"sources"_s, sources.join(u", "_s));
        const auto stageWords = [&](const std::vector<Stage>& stages) {
            QStringList words;
            for (const Stage stage : stages)
                words << word(labelKey(stage)).toLower();
            return words.join(u" + "_s);
        };
        args.insert(u"stages"_s, stageWords(measure.plus));
        args.insert(u"minus"_s, stageWords(measure.minus));
        figure.definition = word(measure.allocation      ? u"figure_definition.allocation"_s
                                 : measure.minus.empty() ? u"figure_definition.movements"_s
                                                         : u"figure_definition.movements_net"_s,
                                 args);
        CubeQuery query =
            ledgerQuery(params(), window, measure.allocation ? Measure::Allocated : Measure::Ledger);
        query.filter.stages = measure.stages();
        query.filter.sources = measure.sources;
        figure.behind = {askedRecords(query)};
        add(std::move(figure));
    }
}

void FigureBuilder::addCounts(const MoneyWindow& window, const QString& prefix, const QString& when)
{
    const std::vector<std::tuple<QString, Measure, QString>> counts{
        {u"projects.count"_s, Measure::Projects, u"report_unit.projects"_s},
        {u"establishments.supported"_s, Measure::Establishments, u"report_unit.establishments"_s}};
    for (const auto& [key, measure, unitKey] : counts) {
        const CubeQuery query = ledgerQuery(params(), window, measure);
        Figure figure;
        figure.key = prefix + key;
        figure.label = labelled(word(u"figure."_s + key), when, window);
        figure.value = ask(query).value().value_or(0);
        figure.unit = word(unitKey);
        figure.definition = word(u"figure_definition."_s + key, timesOf(window));
        figure.behind = {askedRecords(query)};
        add(std::move(figure));
    }
}

void FigureBuilder::addResults(const Period& dates, const QString& prefix, const QString& when)
{
    const MoneyWindow window{dates.firstYear(), dates.lastYear(), dates.to};
    const RuleBook& rules = m_context.rules;
    m_resultDates.push_back(dates);
    CubeQuery query = CubeQuery::of(params(), Measure::ResultActual, {CubeDim::Indicator});
    query.period = dates;
    query.asAt = dates.to;
    const CubeAnswer answer = ask(query);
    QStringList order;
    for (const Indicator& indicator : rules.indicators)
        order << indicator.code;
    for (const CubeRow& row : answer.rows) {
        if (!order.contains(row.keys.front()))
            order << row.keys.front();
    }
    for (const QString& code : order) {
        Figure figure;
        figure.key = prefix + u"result."_s + code;
        figure.label = labelled(rules.indicatorName(code, params().lang), when, window);
        if (const auto sum = answer.value({code}))
            figure.value = *sum;
        figure.unit = rules.indicatorUnit(code, params().lang);
        figure.definition =
            word(u"figure_definition.result"_s, {{u"from"_s, dateText(dates.from, params().lang)},
                                                 {u"to"_s, dateText(dates.to, params().lang)}});
        figure.behind = {askedRecords(query, {code})};
        figure.records = answer.records({code});
        m_set.figures.push_back(std::move(figure));
    }
}

void FigureBuilder::addShare(const QString& key, const QString& numerator, const QString& denominator,
                             int digits, Share::Form form, bool needsBoth, const QString& prefix,
                             const QString& when)
{
    const Figure part = m_set.at(prefix + numerator);
    const Figure whole = m_set.at(prefix + denominator);
    Figure figure;
    figure.key = prefix + key;
    const QString own = u"figure."_s + key;
    figure.label = hasText(own)
                       ? labelled(word(own), when, windowOf(whole.behind.front().query))
                       : word(u"figure.compared"_s, {{u"part"_s, part.label}, {u"whole"_s, whole.label}});
    figure.unit = form == Share::Form::Percent ? u"%"_s : word(u"unit.dong"_s);
    figure.definition =
        word(form == Share::Form::Percent ? u"figure_definition.percent"_s : u"figure_definition.quotient"_s,
             {{u"part"_s, part.label}, {u"whole"_s, whole.label}});
    figure.numerator = part.key;
    figure.denominator = whole.key;
    figure.behind = unionOf(part.behind, whole.behind);
    const auto below = integerOf(whole.value);
    const auto above = integerOf(part.value);
    if (below && (above || !needsBoth)) {
        if (const auto ratio = Percent::ratio(above.value_or(0), *below))
            figure.value = Share{*ratio, digits, form};
    }
    add(std::move(figure));
}

Expected<FigureSet> FigureBuilder::take()
{
    if (!m_error.findings.empty())
        return tl::unexpected(m_error);
    for (const auto& [window, sums] : m_whole) {
        // Windows of other fiscal years share nothing; of the same years the longer one holds the shorter.
        const bool held =
            std::any_of(m_whole.begin(), m_whole.end(), [&, window = window](const auto& other) {
                return other.first.firstYear == window.firstYear && other.first != window &&
                       other.first.cutoff > window.cutoff;
            });
        if (!held)
            m_set.records += sums.movements({}, {}) + sums.allocations({});
    }
    for (const Period& dates : m_resultDates) {
        CubeQuery query = CubeQuery::of(params(), Measure::ResultActual);
        query.period = dates;
        query.asAt = dates.to;
        m_set.records += ask(query).records();
    }
    return std::move(m_set);
}

} // namespace kc::report
