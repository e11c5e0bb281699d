// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary_facts.h"

#include "domain/establishment.h"
#include "domain/money.h"
#include "domain/project.h"
#include "domain/rule_book.h"
#include "store/query.h"
#include "store/reference.h"
#include "store/store.h"

#include <algorithm>
#include <iterator>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int grainCode(SummaryGrain grain)
{
    return static_cast<int>(grain);
}

std::string summaryText(const QString& text)
{
    return text.toStdString();
}

/// What is approved by the content as the project names it.
void addContents(SummaryChanges& changes, const ProjectParts& project, int sign)
{
    for (const MoneyPart& part : project.money) {
        if (part.stage != summaryCode(Stage::Approved))
            continue;
        for (const auto& [grain, path] : {std::pair(SummaryGrain::ByContent, 0),
                                          std::pair(SummaryGrain::ByPathAndContent, project.path)}) {
            for (const int month : {0, part.month})
                changes.add({SummaryTable::Money,
                             {grainCode(grain), part.year, month, path, project.content, 0, 0, part.source,
                              part.stage}},
                            {part.amount, 1, 0, 0}, sign);
        }
    }
}

/// Takes out of both what both have.
template <class Part>
void dropCommon(std::vector<Part>& before, std::vector<Part>& after)
{
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    std::vector<Part> gone;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
    std::vector<Part> come;
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(come));
    before = std::move(gone);
    after = std::move(come);
}

} // namespace

void ProjectParts::completePattern(SummaryWords& words)
{
    std::map<int, std::int64_t> nets;
    for (const MoneyPart& part : money) {
        if (part.stage == summaryCode(Stage::Approved) && part.source != 0 &&
            isBudget(fromSummaryCode<Source>(part.source)))
            nets[part.year] = (Dong(nets[part.year]) + Dong(part.amount)).value();
    }
    pattern = CountPattern::of(nets);
    patternCode = pattern.isEmpty() ? 0 : words.code(kPatternWord, pattern.text());
}

bool ProjectParts::dividesLike(const ProjectParts& other) const
{
    return path == other.path && activity == other.activity && content == other.content &&
           fund == other.fund && kind == other.kind && patternCode == other.patternCode;
}

void addProjectChange(SummaryChanges& changes, ProjectParts before, ProjectParts after)
{
    if (before.dividesLike(after)) {
        dropCommon(before.money, after.money);
        dropCommon(before.results, after.results);
    }
    addProject(changes, before, -1);
    addProject(changes, after, 1);
}

void addProject(SummaryChanges& changes, const ProjectParts& project, int sign)
{
    struct Division
    {
        SummaryGrain grain;
        int path;
        int activity;
        int fund;
        int kind;
    };
    const std::array<Division, 3> divisions{
        {{SummaryGrain::All, project.path, project.activity, project.fund, project.kind},
         {SummaryGrain::ByPath, project.path, 0, 0, 0},
         {SummaryGrain::ByActivity, 0, project.activity, project.fund, project.kind}}};
    for (const auto& [grain, path, activity, fund, kind] : divisions) {
        for (const MoneyPart& part : project.money) {
            for (const int month : {0, part.month})
                changes.add({SummaryTable::Money,
                             {grainCode(grain), part.year, month, path, activity, fund, kind, part.source,
                              part.stage}},
                            {part.amount, 1, 0, 0}, sign);
        }
        if (project.patternCode != 0)
            changes.add({SummaryTable::Projects,
                         {grainCode(grain), project.patternCode, path, activity, fund, kind, 0, 0, 0}},
                        {1, 0, 0, 0}, sign);
        for (const ResultPart& part : project.results) {
            const bool undated = part.month == 0;
            if (undated && project.patternCode == 0)
                continue;
            // Whole years spare the coarse grains most of the months.
            std::vector<int> times{part.month};
            if (!undated && grain != SummaryGrain::All)
                times.push_back(part.month / 100);
            for (const int time : times)
                changes.add({SummaryTable::Results,
                             {grainCode(grain), time, part.indicator, undated ? project.patternCode : 0, path,
                              activity, fund, kind, 0}},
                            {part.planned.value_or(0), part.planned ? 1 : 0,
                             undated ? 0 : part.actual.value_or(0), part.actual && !undated ? 1 : 0},
                            sign);
        }
    }
    addContents(changes, project, sign);
}

void EstablishmentParts::join(int path, int fund, const CountPattern& pattern)
{
    membership[path].join(pattern);
    byFund[fundPlace(path, fund)].join(pattern);
}

void addEstablishment(SummaryChanges& changes, const EstablishmentParts& establishment, SummaryWords& words,
                      int sign)
{
    CountPattern anywhere;
    for (const auto& [path, pattern] : establishment.membership)
        anywhere.join(pattern);
    if (anywhere.isEmpty())
        return;
    Membership ofFunds;
    for (const auto& [place, pattern] : establishment.byFund)
        ofFunds[fundOfFundPlace(place)].join(pattern);
    const std::array<std::pair<MembershipGrain, int>, 4> memberships{
        {{MembershipGrain::ByPath, words.code(kMembershipWord, membershipText(establishment.membership))},
         {MembershipGrain::Anywhere, words.code(kPatternWord, anywhere.text())},
         {MembershipGrain::ByPathAndFund, words.code(kMembershipWord, membershipText(establishment.byFund))},
         {MembershipGrain::ByFund, words.code(kMembershipWord, membershipText(ofFunds))}}};
    for (const auto& [grain, membership] : memberships) {
        const auto count = [&, grain = grain, membership = membership](EstablishmentGroup group, int word) {
            changes.add({SummaryTable::Establishments,
                         {static_cast<int>(grain), static_cast<int>(group), word, membership, 0, 0, 0, 0, 0}},
                        {1, 0, 0, 0}, sign);
        };
        count(EstablishmentGroup::All, 0);
        // No report divides these by fund.
        if (grain == MembershipGrain::ByPath || grain == MembershipGrain::Anywhere) {
            count(EstablishmentGroup::Sector, establishment.sector);
            count(EstablishmentGroup::LegalForm, establishment.legalForm);
        }
        if (establishment.female)
            count(EstablishmentGroup::Female, 0);
        if (establishment.ethnicMinority)
            count(EstablishmentGroup::EthnicMinority, 0);
        if (establishment.craftVillage)
            count(EstablishmentGroup::CraftVillage, 0);
    }
}

SummaryPlaces::SummaryPlaces(const Store& store, SummaryWords& words, bool mayAdd)
    : m_store(store)
    , m_words(words)
    , m_mayAdd(mayAdd)
{
}

SummaryPlaces::~SummaryPlaces() = default;

QString SummaryPlaces::computed(std::string_view place)
{
    if (!m_map) {
        m_map = std::make_unique<PlaceMap>(loadPlaces(m_store));
        const std::vector<QDate> changes =
            Query(m_store, u"reference/admin_changes"_s).list([](const Row& row) {
                return row.date(u"date"_s);
            });
        m_days = placeChangeDays(*m_map, changes);
    }
    const QString id = QString::fromUtf8(place.data(), static_cast<qsizetype>(place.size()));
    return PlacePath(*m_map, m_days, AdminUnitId::fromText(id)).text();
}

int SummaryPlaces::path(std::string_view place)
{
    const std::string key(place);
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    if (!m_find)
        m_find = std::make_unique<RawQuery>(m_store, u"summary/place_path"_s);
    int path = 0;
    m_find->bind(1, place);
    if (m_mayAdd && m_find->step()) {
        path = m_find->number(0);
        m_find->reset();
    } else {
        path = m_words.code(kPathWord, summaryText(computed(place)));
        if (m_mayAdd) {
            if (!m_add)
                m_add = std::make_unique<RawQuery>(m_store, u"summary/add_place"_s);
            m_add->bind(1, place).bind(2, std::int64_t(path)).run();
        }
    }
    m_known.emplace(key, path);
    return path;
}

bool SummaryPlaces::changed()
{
    m_map.reset();
    m_known.clear();
    bool differs = false;
    RawQuery places(m_store, u"summary/places"_s);
    while (places.step())
        differs =
            differs || m_words.code(kPathWord, summaryText(computed(places.text(0)))) != places.number(1);
    return differs;
}

void SummaryPlaces::forget()
{
    m_known.clear();
    m_map.reset();
}

MoneyPart moneyPart(const RawQuery& row, int column)
{
    MoneyPart part;
    part.source = summaryCodeOfKey<Source>(row.text(column));
    part.year = row.number(column + 1);
    part.stage = summaryCodeOfKey<Stage>(row.text(column + 2));
    part.amount = row.isNull(column + 5) ? row.integer(column + 3) : -row.integer(column + 3);
    part.month = summaryMonth(row.text(column + 4));
    return part;
}

ResultPart resultPart(const RawQuery& row, int column, SummaryWords& words)
{
    ResultPart part;
    part.indicator = words.code(kIndicatorWord, row.text(column));
    if (!row.isNull(column + 1))
        part.planned = row.integer(column + 1);
    if (!row.isNull(column + 2))
        part.actual = row.integer(column + 2);
    part.month = summaryMonth(row.text(column + 3));
    return part;
}

MoneyPart moneyPart(const QVariantMap& values)
{
    const auto word = [&](const QString& column) { return summaryText(values.value(column).toString()); };
    MoneyPart part;
    part.source = summaryCodeOfKey<Source>(word(u"source"_s));
    part.year = values.value(u"fiscal_year"_s).toInt();
    part.stage = summaryCodeOfKey<Stage>(word(u"stage"_s));
    const std::int64_t amount = values.value(u"amount"_s).toLongLong();
    part.amount = values.value(u"reverses"_s).toString().isEmpty() ? amount : -amount;
    part.month = summaryMonth(word(u"date"_s));
    return part;
}

ResultPart resultPart(const QVariantMap& values, SummaryWords& words)
{
    ResultPart part;
    part.indicator = words.code(kIndicatorWord, summaryText(values.value(u"indicator"_s).toString()));
    const QVariant planned = values.value(u"planned"_s);
    if (planned.isValid() && !planned.isNull())
        part.planned = planned.toLongLong();
    const QVariant actual = values.value(u"actual"_s);
    if (actual.isValid() && !actual.isNull())
        part.actual = actual.toLongLong();
    part.month = summaryMonth(summaryText(values.value(u"date"_s).toString()));
    return part;
}

void readProjectKeys(ProjectParts& project, const RawQuery& row, int column, SummaryPlaces& places,
                     SummaryWords& words)
{
    project.path = places.path(row.text(column));
    project.activity = words.code(kActivityWord, summaryText(RuleBook::mainContent(row.string(column + 1))));
    project.fund = summaryCodeOfKey<Fund>(row.text(column + 2));
    project.kind = summaryCodeOfKey<ProjectKind>(row.text(column + 3));
}

void readProjectContent(ProjectParts& project, const RawQuery& row, int column, SummaryWords& words)
{
    project.content = words.code(kContentWord, row.text(column + 1));
}

void readEstablishmentGroups(EstablishmentParts& establishment, const RawQuery& row, int column,
                             SummaryWords& words)
{
    establishment.sector = words.code(kSectorWord, row.text(column));
    establishment.legalForm = words.code(kLegalFormWord, row.text(column + 1));
    establishment.female = row.integer(column + 2) != 0;
    establishment.ethnicMinority = row.integer(column + 3) != 0;
    establishment.craftVillage = row.integer(column + 4) != 0;
}

} // namespace kc::store
