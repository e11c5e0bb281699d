// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cube_rows.h"

#include "store/raw_query.h"
#include "store/summary_cells.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::fromSummaryCode;
using store::summaryCode;

namespace {

/// The dimensions of a measure beside those of every measure (none).
std::vector<CubeDim> dimsOf(Measure measure)
{
    using enum CubeDim;
    switch (measure) {
    case Measure::Ledger:
        return {Year, Province, Place, Region, Activity, Content, Fund, Kind, Source, Stage};
    case Measure::Allocated:
        return {Year, Province, Region, Fund, Source};
    case Measure::Projects:
        return {Year, Province, Place, Region, Activity, Fund, Kind};
    case Measure::Establishments:
        return {Year, Province, Place, Region, Activity, Fund, Kind, Sector, LegalForm, Priority};
    case Measure::ResultPlanned:
    case Measure::ResultActual:
        return {Year, Province, Place, Region, Activity, Fund, Kind, Indicator};
    case Measure::Officers:
    case Measure::FullTimeOfficers:
    case Measure::PartTimeOfficers:
    case Measure::Offices:
        return {Province, Region};
    }
    return {};
}

template <class Value>
bool holdsValue(const std::vector<Value>& all, const Value& value)
{
    return std::find(all.begin(), all.end(), value) != all.end();
}

/// Marks the wanted codes of an enumeration; none named: all.
template <class Enum, std::size_t size>
void markWanted(std::array<bool, size>& wanted, const std::vector<Enum>& named)
{
    wanted.fill(named.empty());
    for (const Enum value : named)
        wanted[static_cast<std::size_t>(summaryCode(value))] = true;
}

} // namespace

QString provinceKey(const PlaceMap& places, const AdminUnit& province, QDate boundaries)
{
    const AdminUnit* bearer = places.unitAt(province.code, boundaries, UnitLevel::Province);
    if (!bearer || bearer->id == province.id)
        return province.code;
    return province.code + u'@' + province.validity.from.toString(Qt::ISODate);
}

QString placeKey(const PlaceMap& places, AdminUnitId unit, QDate boundaries)
{
    const AdminUnit* found = places.unit(unit);
    if (!found)
        return {};
    if (places.standsOn(unit, boundaries))
        return found->code;
    const QDate from = found->validity.from;
    return found->code + u'@' + (from.isValid() ? from.toString(Qt::ISODate) : QString());
}

const AdminUnit* provinceOfKey(const PlaceMap& places, const QString& key, QDate boundaries)
{
    const QString code = key.section(u'@', 0, 0);
    const QDate since = QDate::fromString(key.section(u'@', 1), Qt::ISODate);
    return places.unitAt(code, since.isValid() ? since : boundaries, UnitLevel::Province);
}

CubePlaces::CubePlaces(const PlaceMap& places, const Scope& scope, QDate boundaries)
    : m_places(places)
    , m_scope(scope)
    , m_boundaries(boundaries)
    , m_provinces(1)
    , m_unitKeys(1)
{
    if (scope.kind == Scope::Kind::Province) {
        const AdminUnit* unit = places.unitAt(scope.province, boundaries, UnitLevel::Province);
        m_target = unit ? unit->id : AdminUnitId();
    }
}

int CubePlaces::ofProvince(AdminUnitId province)
{
    if (const auto known = m_numbers.constFind(province); known != m_numbers.constEnd())
        return *known;
    int number = 0;
    if (const AdminUnit* unit = m_places.unit(province)) {
        number = static_cast<int>(m_provinces.size());
        const Region region = unit->region;
        const bool inScope =
            m_scope.kind == Scope::Kind::National ||
            (m_scope.kind == Scope::Kind::Region ? region == m_scope.region : unit->id == m_target);
        m_provinces.push_back({unit, provinceKey(m_places, *unit, m_boundaries), region, inScope});
    }
    m_numbers.insert(province, number);
    return number;
}

int CubePlaces::ofPlace(std::string_view place)
{
    const std::string id(place);
    if (const auto known = m_ofPlace.find(id); known != m_ofPlace.end())
        return known->second;
    const AdminUnitId unit = AdminUnitId::fromText(QString::fromStdString(id));
    const int number = ofProvince(m_places.provinceOf(unit, m_boundaries));
    m_ofPlace.emplace(id, number);
    return number;
}

int CubePlaces::unitOf(std::string_view place)
{
    const std::string id(place);
    if (const auto known = m_units.find(id); known != m_units.end())
        return known->second;
    const AdminUnitId unit = m_places.onMap(AdminUnitId::fromText(QString::fromStdString(id)), m_boundaries);
    int number = m_unitNumbers.value(unit, 0);
    if (number == 0 && m_places.unit(unit)) {
        number = static_cast<int>(m_unitKeys.size());
        m_unitKeys.push_back(placeKey(m_places, unit, m_boundaries));
        m_unitNumbers.insert(unit, number);
    }
    m_units.emplace(id, number);
    return number;
}

CubeWords::Kind& CubeWords::loaded(const char* kind)
{
    const auto known = m_kinds.find(kind);
    if (known != m_kinds.end())
        return known->second;
    Kind& words = m_kinds[kind];
    store::RawQuery query(m_store, u"summary/words"_s);
    query.bind(1, std::string_view(kind));
    while (query.step()) {
        const int code = query.number(0);
        const QString word = query.string(1);
        words.codes.insert(word, code);
        words.all.push_back(code);
        m_words.emplace(code, word);
    }
    return words;
}

void CubeWords::load(const char* kind)
{
    loaded(kind);
}

const std::vector<int>& CubeWords::codes(const char* kind)
{
    return loaded(kind).all;
}

int CubeWords::code(const char* kind, const QString& word)
{
    Kind& words = loaded(kind);
    if (const auto known = words.codes.constFind(word); known != words.codes.constEnd())
        return *known;
    const int code = --m_unknown;
    words.codes.insert(word, code);
    words.all.push_back(code);
    m_words.emplace(code, word);
    return code;
}

std::size_t CubeRows::KeyHash::operator()(const Key& key) const
{
    std::uint64_t hash = 0x9E3779B97F4A7C15u;
    for (const int part : key) {
        hash ^= static_cast<std::uint32_t>(part);
        hash *= 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
    }
    return static_cast<std::size_t>(hash);
}

CubeRows::CubeRows(const CubeQuery& query, CubePlaces& places, CubeWords& words, const RuleBook& rules)
    : m_query(query)
    , m_places(places)
    , m_words(words)
    , m_rules(rules)
{
    const std::vector<CubeDim> allowed = dimsOf(query.measure);
    for (const CubeDim dim : query.dims) {
        if (!holdsValue(allowed, dim))
            throw std::invalid_argument("the measure does not have this dimension");
    }
    if (query.dims.size() > kMostDims)
        throw std::invalid_argument("too many dimensions");
    markWanted(m_stages, query.filter.stages);
    markWanted(m_sources, query.filter.sources);
    markWanted(m_funds, query.filter.funds);
    markWanted(m_kinds, query.filter.kinds);
    if (query.measure != Measure::Ledger)
        m_stages.fill(true);
    if (query.measure != Measure::Ledger && query.measure != Measure::Allocated)
        m_sources.fill(true);
    if (!holdsValue(allowed, CubeDim::Fund))
        m_funds.fill(true);
    if (!holdsValue(allowed, CubeDim::Kind))
        m_kinds.fill(true);
    // A kind of word is loaded only where it is asked for: rows name it, or a filter does.
    m_activityMatters = holdsValue(allowed, CubeDim::Activity) &&
                        (has(CubeDim::Activity) || !query.filter.activities.isEmpty());
    if (m_activityMatters) {
        for (const QString& activity : query.filter.activities)
            m_activities.push_back(words.code(store::kActivityWord, activity));
        words.load(store::kActivityWord);
    }
    if (holdsValue(allowed, CubeDim::Indicator)) {
        for (const QString& indicator : query.filter.indicators)
            m_indicators.push_back(words.code(store::kIndicatorWord, indicator));
        words.load(store::kIndicatorWord);
    }
    if (has(CubeDim::Content))
        words.load(store::kContentWord);
    if (has(CubeDim::Sector))
        words.load(store::kSectorWord);
    if (has(CubeDim::LegalForm))
        words.load(store::kLegalFormWord);
}

bool CubeRows::has(CubeDim dim) const
{
    return holdsValue(m_query.dims, dim);
}

bool CubeRows::needsPlace() const
{
    return has(CubeDim::Province) || has(CubeDim::Place) || has(CubeDim::Region) ||
           m_query.filter.scope.kind != Scope::Kind::National;
}

bool CubeRows::needsFund() const
{
    return has(CubeDim::Fund) || !m_query.filter.funds.empty();
}

bool CubeRows::needsKind() const
{
    return has(CubeDim::Kind) || !m_query.filter.kinds.empty();
}

bool CubeRows::knownActivity(int code) const
{
    if (const auto known = m_known.find(code); known != m_known.end())
        return known->second;
    const bool known = m_rules.activity(m_words.word(code)) != nullptr;
    m_known.emplace(code, known);
    return known;
}

CubeRows::Standing CubeRows::stand(const CubePoint& point, Key& key) const
{
    if (!m_stages[static_cast<std::size_t>(point.stage)] ||
        !m_sources[static_cast<std::size_t>(point.source)] ||
        !m_funds[static_cast<std::size_t>(point.fund)] || !m_kinds[static_cast<std::size_t>(point.kind)])
        return Standing::Out;
    if (!m_indicators.empty() && !holdsValue(m_indicators, point.indicator))
        return Standing::Out;
    if (point.province == 0)
        return Standing::Unplaced;
    if (point.province != kAnyProvince && !m_places.at(point.province).inScope)
        return Standing::Out;
    if (point.province != kAnyProvince && has(CubeDim::Region) &&
        m_places.at(point.province).region == Region::None)
        return Standing::Unplaced;
    if (m_activityMatters) {
        if (!knownActivity(point.activity))
            return Standing::Unplaced;
        if (!m_activities.empty() && !holdsValue(m_activities, point.activity))
            return Standing::Out;
    }
    key.fill(0);
    for (std::size_t i = 0; i < m_query.dims.size(); ++i)
        key[i] = codeOf(m_query.dims[i], point);
    return Standing::In;
}

int CubeRows::codeOf(CubeDim dim, const CubePoint& point) const
{
    switch (dim) {
    case CubeDim::Year:
        return point.year;
    case CubeDim::Province:
        return point.province;
    case CubeDim::Place:
        return point.place;
    case CubeDim::Region:
        return static_cast<int>(m_places.at(point.province).region);
    case CubeDim::Activity:
        return point.activity;
    case CubeDim::Content:
        return point.content;
    case CubeDim::Fund:
        return point.fund;
    case CubeDim::Kind:
        return point.kind;
    case CubeDim::Source:
        return point.source;
    case CubeDim::Stage:
        return point.stage;
    case CubeDim::Indicator:
        return point.indicator;
    case CubeDim::Sector:
        return point.sector;
    case CubeDim::LegalForm:
        return point.legalForm;
    case CubeDim::Priority:
        return point.priority;
    }
    return 0;
}

QString CubeRows::textOf(CubeDim dim, int code) const
{
    static const std::array<QString, 4> priorities{QString(), u"female"_s, u"ethnic_minority"_s,
                                                   u"craft_village"_s};
    switch (dim) {
    case CubeDim::Year:
        return code == 0 ? QString() : QString::number(code);
    case CubeDim::Province:
        return m_places.at(code).key;
    case CubeDim::Place:
        return m_places.unitKey(code);
    case CubeDim::Region:
        return keyOf(static_cast<Region>(code));
    case CubeDim::Fund:
        return keyOf(fromSummaryCode<Fund>(code));
    case CubeDim::Kind:
        return keyOf(fromSummaryCode<ProjectKind>(code));
    case CubeDim::Source:
        return keyOf(fromSummaryCode<Source>(code));
    case CubeDim::Stage:
        return keyOf(fromSummaryCode<Stage>(code));
    case CubeDim::Priority:
        return priorities[static_cast<std::size_t>(code)];
    case CubeDim::Activity:
    case CubeDim::Content:
    case CubeDim::Indicator:
    case CubeDim::Sector:
    case CubeDim::LegalForm:
        return m_words.word(code);
    }
    return {};
}

void CubeRows::add(const CubePoint& point, std::int64_t value, std::int64_t records)
{
    Key key;
    switch (stand(point, key)) {
    case Standing::In:
        add(key, value, records);
        break;
    case Standing::Unplaced:
        addUnplaced(records);
        break;
    case Standing::Out:
        break;
    }
}

void CubeRows::add(const Key& key, std::int64_t value, std::int64_t records)
{
    Sum& sum = m_sums[key];
    sum.value = (Dong(sum.value) + Dong(value)).value();
    sum.records += records;
}

QString CubeRows::lackOf(const CubePoint& point) const
{
    if (point.province == 0)
        return u"report.unplaced.place"_s;
    if (m_activityMatters && !knownActivity(point.activity))
        return u"report.unplaced.activity"_s;
    return u"report.unplaced.region"_s;
}

QStringList CubeRows::keysOf(const Key& key) const
{
    QStringList keys;
    for (std::size_t i = 0; i < m_query.dims.size(); ++i)
        keys << textOf(m_query.dims[i], key[i]);
    return keys;
}

CubeAnswer CubeRows::answer() const
{
    // Two provinces that are shown whole under one code stand in one row.
    std::map<QStringList, CubeRow> rows;
    for (const auto& [key, sum] : m_sums) {
        if (sum.records == 0)
            continue;
        const QStringList keys = keysOf(key);
        CubeRow& row = rows[keys];
        row.keys = keys;
        row.value = (Dong(row.value) + Dong(sum.value)).value();
        row.records += sum.records;
    }
    CubeAnswer answer;
    for (auto& [keys, row] : rows)
        answer.rows.push_back(std::move(row));
    return answer;
}

} // namespace kc::report
