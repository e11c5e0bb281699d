// SPDX-License-Identifier: GPL-3.0-or-later
// Officers, the establishments supported and what changed with them.
#include "base/date_text.h"
#include "base/texts.h"
#include "domain/establishment.h"
#include "report/figures_fold.h"
#include "report/five_year_times.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroupDigits = 1;

class PeopleFigures
{
public:
    PeopleFigures(FigureSet& set, const FiveYearFacts& facts, const RuleBook& rules)
        : m_set(set)
        , m_facts(facts)
        , m_rules(rules)
    {
    }

    void add()
    {
        findSupported();
        addOfficers();
        addBySector();
        addByLegalForm();
        addByPriority();
        addEffects();
    }

private:
    using Groups = std::vector<std::pair<QString, QString>>; ///< key and label, in their order

    QString word(const QString& key, const MessageArgs& args = {}) const
    {
        return text(key, m_facts.ledger.params.lang, args);
    }
    bool english() const { return m_facts.ledger.params.lang == Lang::En; }

    void findSupported();
    void addOfficers();
    void addBySector();
    void addByLegalForm();
    void addByPriority();
    void addGroups(const QString& key, const Groups& groups,
                   const std::function<bool(const EstablishmentFact&, const QString&)>& belongs);
    void addEffects();

    FigureSet& m_set;
    const FiveYearFacts& m_facts;
    const RuleBook& m_rules;
    /// Establishments supported in the span with the first year that state budget was approved for them.
    std::map<QString, int> m_supported;
};

void PeopleFigures::findSupported()
{
    const ReportFacts& ledger = m_facts.ledger;
    const WindowFacts& window = ledger.of(SpanTimes(ledger.params).current);
    const auto rows = fold(ledger, window, Dimension::None);
    std::map<std::size_t, int> firstYears;
    for (const LedgerSum& sum : window.ledger) {
        if (sum.stage != Stage::Approved || !isBudget(sum.source) || sum.amount <= Dong())
            continue;
        const auto [year, isNew] = firstYears.emplace(sum.project, sum.year);
        if (!isNew)
            year->second = std::min(year->second, sum.year);
    }
    for (const std::size_t project : rows.at(QString()).counted()) {
        const auto beneficiaries = ledger.beneficiaries.find(project);
        if (beneficiaries == ledger.beneficiaries.end())
            continue;
        // What is counted has a positive sum, so one of its years has one.
        const int year = firstYears.at(project);
        for (const BeneficiaryFact& beneficiary : beneficiaries->second) {
            const auto [known, isNew] = m_supported.emplace(beneficiary.establishment, year);
            if (!isNew)
                known->second = std::min(known->second, year);
        }
    }
}

void PeopleFigures::addOfficers()
{
    const ReportParams& params = m_facts.ledger.params;
    const MessageArgs when{{u"day"_s, dateText(lastDayOf(params), params.lang)}};
    std::vector<QString> everyone;
    std::vector<QString> full;
    std::vector<QString> part;
    std::set<QString> centres;
    for (const OfficerFact& officer : m_facts.officers) {
        everyone.push_back(officer.id);
        (officer.fullTime ? full : part).push_back(officer.id);
        centres.insert(officer.centre);
    }
    const auto addFigure = [&](const QString& key, const QString& unitKey, FigureValue value,
                               const std::vector<QString>& ids) {
        Figure figure;
        figure.key = key;
        figure.label = word(u"figure."_s + key);
        figure.unit = word(unitKey);
        figure.definition = word(u"figure_definition."_s + key, when);
        figure.records = static_cast<std::int64_t>(ids.size());
        figure.behind = {namedRecords(u"officers"_s, ids)};
        figure.value = std::move(value);
        m_set.figures.push_back(std::move(figure));
    };
    const auto count = [&](std::size_t number) {
        return m_facts.officersOnRecord ? FigureValue(static_cast<std::int64_t>(number)) : FigureValue();
    };
    addFigure(u"officers.count"_s, u"report_unit.people"_s, count(everyone.size()), everyone);
    addFigure(u"officers.full_time"_s, u"report_unit.people"_s, count(full.size()), full);
    addFigure(u"officers.part_time"_s, u"report_unit.people"_s, count(part.size()), part);
    addFigure(u"officers.centres"_s, u"report_unit.centres"_s, count(centres.size()), everyone);
    const auto perCentre =
        Percent::ratio(static_cast<std::int64_t>(everyone.size()), static_cast<std::int64_t>(centres.size()));
    addFigure(u"officers.per_centre"_s, u"report_unit.people"_s,
              perCentre ? FigureValue(Share{*perCentre, 1, Share::Form::Quotient}) : FigureValue(), everyone);
    m_set.figures.back().numerator = u"officers.count"_s;
    m_set.figures.back().denominator = u"officers.centres"_s;
    m_set.records += static_cast<std::int64_t>(everyone.size());
}

void PeopleFigures::addGroups(const QString& key, const Groups& groups,
                              const std::function<bool(const EstablishmentFact&, const QString&)>& belongs)
{
    FigureTable table;
    table.key = key;
    table.title = word(u"report_table."_s + key);
    table.columns = {{u"establishments"_s, word(u"report_column.establishments"_s)},
                     {u"percent"_s, word(u"report_column.percent_of_supported"_s)}};
    const auto makeRow = [&](const QString& rowKey, const QString& label, const std::vector<QString>& ids) {
        FigureRow row;
        row.key = rowKey;
        row.label = label;
        const RecordSelection behind = namedRecords(u"establishments"_s, ids);
        const auto share = Percent::ratio(static_cast<std::int64_t>(ids.size()),
                                          static_cast<std::int64_t>(m_supported.size()));
        row.cells.push_back({static_cast<std::int64_t>(ids.size()), {behind}});
        row.cells.push_back(
            {share ? FigureValue(Share{*share, kGroupDigits, Share::Form::Percent}) : FigureValue(),
             {behind}});
        return row;
    };
    std::vector<QString> all;
    for (const auto& [id, year] : m_supported)
        all.push_back(id);
    for (const auto& [group, label] : groups) {
        std::vector<QString> ids;
        std::copy_if(all.begin(), all.end(), std::back_inserter(ids),
                     [&](const QString& id) { return belongs(m_facts.establishments.value(id), group); });
        if (!ids.empty())
            table.rows.push_back(makeRow(group, label, ids));
    }
    table.total = makeRow(u"total"_s, word(u"report.total"_s), all);
    m_set.tables.push_back(std::move(table));
}

void PeopleFigures::addBySector()
{
    Groups groups;
    std::set<QString> known;
    for (const Sector& sector : m_rules.sectors) {
        if (known.insert(sector.code).second)
            groups.emplace_back(sector.code, english() ? sector.nameEn : sector.nameVi);
    }
    for (const auto& [id, year] : m_supported) {
        const QString sector = m_facts.establishments.value(id).sector;
        if (!sector.isEmpty() && known.insert(sector).second)
            groups.emplace_back(sector, sector);
    }
    groups.emplace_back(u"none"_s, word(u"report_group.no_sector"_s));
    addGroups(u"establishments-by-sector"_s, groups,
              [](const EstablishmentFact& establishment, const QString& group) {
                  return group == "none"_L1 ? establishment.sector.isEmpty() : establishment.sector == group;
              });
}

void PeopleFigures::addByLegalForm()
{
    Groups groups;
    for (const auto& [form, key] : EnumKeys<LegalForm>::table)
        groups.emplace_back(QString::fromLatin1(key), word(labelKey(form)));
    addGroups(u"establishments-by-legal-form"_s, groups,
              [](const EstablishmentFact& establishment, const QString& group) {
                  return establishment.legalForm == group;
              });
}

void PeopleFigures::addByPriority()
{
    const Groups groups{{u"female"_s, word(u"report_group.female"_s)},
                        {u"ethnic_minority"_s, word(u"report_group.ethnic_minority"_s)},
                        {u"craft_village"_s, word(u"report_group.craft_village"_s)}};
    addGroups(u"establishments-by-priority"_s, groups,
              [](const EstablishmentFact& establishment, const QString& group) {
                  return group == "female"_L1            ? establishment.female
                         : group == "ethnic_minority"_L1 ? establishment.ethnicMinority
                                                         : establishment.craftVillage;
              });
}

/// Before is the year before the first support, after the latest year recorded since then; only who has both
/// is compared.
void PeopleFigures::addEffects()
{
    FigureTable table;
    table.key = u"effects"_s;
    table.title = word(u"report_table.effects"_s);
    for (const QString& column : {u"establishments"_s, u"before"_s, u"after"_s, u"percent"_s}) {
        table.columns.push_back(
            {column, word(column == "percent"_L1 ? u"report_column.percent_of_before"_s
                                                 : QString(u"report_column."_s + column))});
    }
    using Part = std::optional<std::int64_t> EstablishmentYearFact::*;
    const std::vector<std::pair<QString, Part>> measures{{u"workers"_s, &EstablishmentYearFact::workers},
                                                         {u"revenue"_s, &EstablishmentYearFact::revenue},
                                                         {u"taxes"_s, &EstablishmentYearFact::taxes}};
    std::set<QString> read;
    for (const auto& [key, part] : measures) {
        std::vector<QString> establishments;
        std::vector<QString> beforeIds;
        std::vector<QString> afterIds;
        Dong before;
        Dong after;
        for (const auto& [id, supportYear] : m_supported) {
            const std::vector<EstablishmentYearFact> years = m_facts.establishmentYears.value(id);
            const EstablishmentYearFact* earlier = nullptr;
            const EstablishmentYearFact* later = nullptr;
            for (const EstablishmentYearFact& year : years) {
                if (!(year.*part))
                    continue;
                if (year.year == supportYear - 1)
                    earlier = &year;
                if (year.year > supportYear)
                    later = &year;
            }
            if (!earlier || !later)
                continue;
            establishments.push_back(id);
            beforeIds.push_back(earlier->id);
            afterIds.push_back(later->id);
            before += Dong(*(earlier->*part));
            after += Dong(*(later->*part));
        }
        if (establishments.empty())
            continue;
        read.insert(beforeIds.begin(), beforeIds.end());
        read.insert(afterIds.begin(), afterIds.end());
        const bool money = key != "workers"_L1;
        const auto valueOf = [&](Dong sum) { return money ? FigureValue(sum) : FigureValue(sum.value()); };
        const auto share = Percent::ratio(after, before);
        const RecordSelection ofBefore = namedRecords(u"establishment_years"_s, beforeIds);
        const RecordSelection ofAfter = namedRecords(u"establishment_years"_s, afterIds);
        FigureRow row;
        row.key = key;
        row.label = word(u"report_row.effects."_s + key);
        row.cells.push_back({static_cast<std::int64_t>(establishments.size()),
                             {namedRecords(u"establishments"_s, establishments)}});
        row.cells.push_back({valueOf(before), {ofBefore}});
        row.cells.push_back({valueOf(after), {ofAfter}});
        row.cells.push_back(
            {share ? FigureValue(Share{*share, kGroupDigits, Share::Form::Percent}) : FigureValue(),
             {ofBefore, ofAfter}});
        table.rows.push_back(std::move(row));
    }
    m_set.tables.push_back(std::move(table));
    m_set.records += static_cast<std::int64_t>(read.size());
}

} // namespace

void addPeopleFigures(FigureSet& set, const FiveYearFacts& facts, const RuleBook& rules)
{
    PeopleFigures(set, facts, rules).add();
}

} // namespace kc::report
