// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_builder.h"

#include "base/date_text.h"
#include "base/texts.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString yearsText(const MoneyWindow& window)
{
    return window.firstYear == window.lastYear ? QString::number(window.firstYear)
                                               : u"%1-%2"_s.arg(window.firstYear).arg(window.lastYear);
}

template <class T>
void addMissingOnes(std::vector<T>& all, const std::vector<T>& more)
{
    for (const T& one : more) {
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(one);
    }
}

bool sameFrame(const RecordSelection& a, const RecordSelection& b)
{
    return a.kind == b.kind && a.window == b.window && a.dates == b.dates && a.indicator == b.indicator &&
           a.part == b.part && a.dimension == b.dimension && a.row == b.row &&
           a.registerName == b.registerName && a.ids == b.ids;
}

} // namespace

std::vector<RecordSelection> unionOf(const std::vector<RecordSelection>& a,
                                     const std::vector<RecordSelection>& b)
{
    std::vector<RecordSelection> all = a;
    for (const RecordSelection& selection : b) {
        // Stages times sources is a rectangle: two of them make one only along an equal side.
        const auto partner = std::find_if(all.begin(), all.end(), [&](const RecordSelection& other) {
            return sameFrame(selection, other) &&
                   (selection.stages == other.stages || selection.sources == other.sources);
        });
        if (partner == all.end()) {
            all.push_back(selection);
            continue;
        }
        addMissingOnes(partner->stages, selection.stages);
        addMissingOnes(partner->sources, selection.sources);
    }
    return all;
}

bool countsAs(const ResultFact& result, ResultPart part, const std::set<std::size_t>& countedProjects)
{
    if (part == ResultPart::Actual)
        return result.actual.has_value() && result.date.isValid();
    return result.planned.has_value() && (result.date.isValid() || countedProjects.contains(result.project));
}

QString placeWords(const RuleBook& rules, const AdminUnitId& place, Lang lang)
{
    const AdminUnit* unit = rules.places.unit(place);
    if (!unit)
        return {};
    const QString name = lang == Lang::En && !unit->nameEn.isEmpty() ? unit->nameEn : unit->nameVi;
    return text(u"place_words."_s + keyOf(unit->kind), lang, {{u"name"_s, name}});
}

FigureBuilder::FigureBuilder(const ReportFacts& facts, const RuleBook& rules, const QString& report)
    : m_facts(facts)
    , m_rules(rules)
{
    m_set.report = report;
    m_set.params = facts.params;
    m_set.storeHash = facts.storeHash;
    m_set.simulated = facts.simulated;
}

QString FigureBuilder::word(const QString& key, const MessageArgs& args) const
{
    return text(key, m_facts.params.lang, args);
}

MessageArgs FigureBuilder::timesOf(const MoneyWindow& window) const
{
    return {{u"years"_s, yearsText(window)}, {u"cutoff"_s, dateText(window.cutoff, m_facts.params.lang)}};
}

QString FigureBuilder::labelled(const QString& label, const QString& when, const MoneyWindow& window) const
{
    if (when.isEmpty())
        return label;
    MessageArgs args = timesOf(window);
    args.insert(u"label"_s, label);
    return word(when, args);
}

std::int64_t FigureBuilder::countRecords(const std::vector<RecordSelection>& selections) const
{
    std::int64_t count = 0;
    std::set<std::size_t> projects;
    std::set<QString> establishments;
    for (const RecordSelection& selection : selections) {
        const auto folded = [&]() -> const FoldedRow& { return whole(selection.window); };
        switch (selection.kind) {
        case RecordKind::Movements:
            count += folded().money.movements(selection.stages, selection.sources);
            break;
        case RecordKind::Allocations:
            count += folded().money.allocations(selection.sources);
            break;
        // A project of two spans, or an establishment of two projects, is one record.
        case RecordKind::Projects: {
            const std::vector<std::size_t> more = folded().counted();
            projects.insert(more.begin(), more.end());
            break;
        }
        case RecordKind::Establishments:
            establishments.merge(establishmentsOf(m_facts, folded().counted()));
            break;
        case RecordKind::Results:
            for (const ResultFact& result : m_facts.of(selection.dates)) {
                if (result.indicator == selection.indicator && countsAs(result, selection.part, {}))
                    ++count;
            }
            break;
        case RecordKind::Named:
            count += static_cast<std::int64_t>(selection.ids.size());
            break;
        case RecordKind::Asked: // not made of facts: whoever asked the cube knows their number
            break;
        }
    }
    return count + static_cast<std::int64_t>(projects.size() + establishments.size());
}

const FoldedRow& FigureBuilder::whole(const MoneyWindow& window) const
{
    for (const auto& [known, row] : m_whole) {
        if (known == window)
            return row;
    }
    m_whole.emplace_back(window, fold(m_facts, m_facts.of(window), Dimension::None).at(QString()));
    return m_whole.back().second;
}

void FigureBuilder::add(Figure figure)
{
    figure.records = countRecords(figure.behind);
    m_set.figures.push_back(std::move(figure));
}

void FigureBuilder::addMoney(const MoneyWindow& window, const QString& prefix, const QString& when)
{
    const MoneyCube& cube = whole(window).money;
    for (const MoneyMeasure& measure : moneyMeasures()) {
        Figure figure;
        figure.key = prefix + measure.key;
        figure.label = labelled(word(u"figure."_s + measure.key), when, window);
        figure.value = cube.tally(measure).money();
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
        figure.behind = {{measure.allocation ? RecordKind::Allocations : RecordKind::Movements,
                          window,
                          measure.stages(),
                          measure.sources,
                          {},
                          {},
                          ResultPart::Actual,
                          Dimension::None,
                          {}}};
        add(std::move(figure));
    }
}

void FigureBuilder::addCounts(const MoneyWindow& window, const QString& prefix, const QString& when)
{
    const std::vector<std::size_t> counted = whole(window).counted();
    const auto addCount = [&](const QString& key, RecordKind kind, std::size_t count,
                              const QString& unitKey) {
        Figure figure;
        figure.key = prefix + key;
        figure.label = labelled(word(u"figure."_s + key), when, window);
        figure.value = static_cast<std::int64_t>(count);
        figure.unit = word(unitKey);
        figure.definition = word(u"figure_definition."_s + key, timesOf(window));
        RecordSelection selection;
        selection.kind = kind;
        selection.window = window;
        figure.behind = {selection};
        add(std::move(figure));
    };
    addCount(u"projects.count"_s, RecordKind::Projects, counted.size(), u"report_unit.projects"_s);
    addCount(u"establishments.supported"_s, RecordKind::Establishments,
             establishmentsOf(m_facts, counted).size(), u"report_unit.establishments"_s);
}

void FigureBuilder::addResults(const Period& dates, const QString& prefix, const QString& when)
{
    const MoneyWindow window{dates.firstYear(), dates.lastYear(), dates.to};
    std::map<QString, Tally> sums;
    QStringList order;
    for (const Indicator& indicator : m_rules.indicators)
        order << indicator.code;
    for (const ResultFact& result : m_facts.of(dates)) {
        if (!countsAs(result, ResultPart::Actual, {}))
            continue;
        sums[result.indicator].add(Dong(*result.actual), 1);
        if (!order.contains(result.indicator))
            order << result.indicator;
    }
    for (const QString& code : order) {
        const Indicator* indicator = m_rules.indicator(code);
        const bool english = m_facts.params.lang == Lang::En;
        Figure figure;
        figure.key = prefix + u"result."_s + code;
        figure.label =
            labelled(indicator ? (english ? indicator->nameEn : indicator->nameVi) : code, when, window);
        figure.value = sums[code].count();
        figure.unit = indicator ? (english ? indicator->unitEn : indicator->unitVi) : QString();
        figure.definition =
            word(u"figure_definition.result"_s, {{u"from"_s, dateText(dates.from, m_facts.params.lang)},
                                                 {u"to"_s, dateText(dates.to, m_facts.params.lang)}});
        RecordSelection selection;
        selection.kind = RecordKind::Results;
        selection.dates = dates;
        selection.indicator = code;
        figure.behind = {selection};
        add(std::move(figure));
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
                       ? labelled(word(own), when, whole.behind.front().window)
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

void FigureBuilder::addUnrecorded(const QString& key, const QString& unitKey)
{
    Figure figure;
    figure.key = key;
    figure.label = word(u"figure."_s + key);
    figure.unit = word(unitKey);
    figure.definition = word(u"figure_definition.unrecorded"_s);
    add(std::move(figure));
}

FigureSet FigureBuilder::take()
{
    std::set<QString> seen;
    for (const WindowFacts& window : m_facts.windows) {
        // Windows of other fiscal years share nothing; of the same years the longer one holds the shorter.
        const auto longer =
            std::find_if(m_facts.windows.begin(), m_facts.windows.end(), [&](const WindowFacts& other) {
                return other.window.firstYear == window.window.firstYear && &other != &window &&
                       (other.window.cutoff > window.window.cutoff ||
                        (other.window.cutoff == window.window.cutoff && &other < &window));
            });
        if (longer != m_facts.windows.end())
            continue;
        for (const LedgerSum& sum : window.ledger)
            m_set.records += sum.records;
        m_set.records += static_cast<std::int64_t>(window.allocations.size());
    }
    for (const auto& [dates, results] : m_facts.results) {
        for (const ResultFact& result : results)
            seen.insert(result.id);
    }
    m_set.records += static_cast<std::int64_t>(seen.size());
    m_set.records += std::count_if(m_facts.projects.begin(), m_facts.projects.end(),
                                   [](const ProjectFact& project) { return project.inScope; });
    return std::move(m_set);
}

} // namespace kc::report
