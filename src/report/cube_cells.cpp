// SPDX-License-Identifier: GPL-3.0-or-later
// The cube's answers from the summaries.
#include "report/cube_engine.h"
#include "store/raw_query.h"
#include "store/summary_facts.h"
#include "store/summary_places.h"

#include <algorithm>
#include <limits>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::EstablishmentGroup;
using store::MembershipGrain;
using store::RawQuery;
using store::SummaryGrain;

namespace {

/// Times above are months (202511), others years.
constexpr int kLastYear = 9999;
constexpr int kNoMonthIsLater = std::numeric_limits<int>::max();

int monthNumber(QDate day)
{
    return day.year() * 100 + day.month();
}

QDate lastOfMonth(QDate day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

} // namespace

void Cube::Engine::sumCells(CubeQuestion& question)
{
    switch (question.query.measure) {
    case Measure::Ledger:
        return sumLedgerCells(question);
    case Measure::Projects:
        return sumProjectCells(question);
    case Measure::Establishments:
        return sumEstablishmentCells(question);
    case Measure::ResultPlanned:
    case Measure::ResultActual:
        return sumResultCells(question);
    case Measure::Allocated:
    case Measure::Officers:
    case Measure::FullTimeOfficers:
    case Measure::PartTimeOfficers:
    case Measure::Offices:
        return sumRecords(question); // few rows, read themselves
    }
}

int Cube::Engine::provinceOfPath(CubeQuestion& question, int path)
{
    somePathStandsNowhere(question.query.boundaries);
    return question.places.ofProvince(m_provinces.at(path));
}

bool Cube::Engine::somePathStandsNowhere(QDate boundaries)
{
    if (m_pathsOn != boundaries) {
        m_pathsOn = boundaries;
        m_provinces.clear();
        for (const int code : m_words.codes(store::kPathWord))
            m_provinces.emplace(code, store::PlacePath::fromText(m_words.word(code)).provinceOn(boundaries));
        m_standsNowhere = std::any_of(m_provinces.begin(), m_provinces.end(),
                                      [](const auto& province) { return province.second.isNull(); });
    }
    return m_standsNowhere;
}

/// The coarsest grain that still says all the question needs. Where some place stands nowhere the nation is
/// read place by place too: money of such a place has to be noticed.
SummaryGrain Cube::Engine::grainFor(const CubeQuestion& question)
{
    const bool place = question.rows.needsPlace() || somePathStandsNowhere(question.query.boundaries);
    if (question.rows.has(CubeDim::Content))
        return place ? SummaryGrain::ByPathAndContent : SummaryGrain::ByContent;
    if (question.rows.needsActivity())
        return place ? SummaryGrain::All : SummaryGrain::ByActivity;
    return SummaryGrain::ByPath;
}

bool Cube::Engine::looksBack(const CubeQuestion& question)
{
    if (!m_newest) {
        RawQuery newest(m_store, u"cube/newest_movement"_s);
        m_newest = newest.step() ? QDate::fromString(newest.string(0), Qt::ISODate) : QDate();
        newest.reset();
    }
    return m_newest->isValid() && *m_newest > question.cutoff;
}

void Cube::Engine::eachMoneyCell(
    CubeQuestion& question, SummaryGrain grain, int firstMonth, int lastMonth,
    const std::function<void(const CubePoint&, std::int64_t, std::int64_t)>& visit)
{
    RawQuery cells(m_store, u"cube/money_cells"_s);
    cells.bind(1, std::int64_t(grain)).bind(3, std::int64_t(firstMonth)).bind(4, std::int64_t(lastMonth));
    for (int year = question.firstYear; year <= question.lastYear; ++year) {
        cells.bind(2, std::int64_t(year));
        while (cells.step()) {
            CubePoint point;
            point.year = year;
            const bool anywhere = grain == SummaryGrain::ByActivity || grain == SummaryGrain::ByContent;
            point.province = anywhere ? kAnyProvince : provinceOfPath(question, cells.number(1));
            point.activity = point.content = cells.number(2);
            point.fund = cells.number(3);
            point.kind = cells.number(4);
            point.source = cells.number(5);
            point.stage = cells.number(6);
            visit(point, cells.integer(7), cells.integer(8));
        }
    }
}

void Cube::Engine::sumLedgerCells(CubeQuestion& question)
{
    const SummaryGrain grain = grainFor(question);
    eachMoneyCell(question, grain, 0, 0,
                  [&](const CubePoint& point, std::int64_t amount, std::int64_t count) {
                      question.rows.add(point, amount, count);
                  });
    if (!looksBack(question))
        return;
    // What came later is taken away: whole months from their cells, the rest of the month from the ledger.
    eachMoneyCell(question, grain, monthNumber(question.cutoff) + 1, kNoMonthIsLater,
                  [&](const CubePoint& point, std::int64_t amount, std::int64_t count) {
                      question.rows.add(point, -amount, -count);
                  });
    eachLateMovement(question, [&](const CubeRecord& movement) {
        question.rows.add(movement.point, -movement.value, -1);
    });
}

bool Cube::Engine::needsRecords(CubeQuestion& question)
{
    const CubeRows& rows = question.rows;
    // Cells know provinces. What is asked by commune is asked of one province, and read there.
    if (rows.has(CubeDim::Place))
        return true;
    switch (question.query.measure) {
    case Measure::Ledger:
        return rows.has(CubeDim::Content) &&
               (rows.needsActivity() || question.query.filter.stages != std::vector{Stage::Approved});
    case Measure::Establishments: {
        const bool bySector = rows.has(CubeDim::Sector);
        const bool byForm = rows.has(CubeDim::LegalForm);
        const int groups = int(bySector) + int(byForm) + int(rows.has(CubeDim::Priority));
        return groups > 1 || rows.needsMainContent() || rows.needsKind() ||
               (rows.needsFund() && (bySector || byForm));
    }
    default:
        return false;
    }
}

std::string Cube::Engine::summaryWord(int code)
{
    RawQuery words(m_store, u"summary/word"_s);
    words.bind(1, std::int64_t(code));
    std::string word(words.step() ? words.text(0) : std::string_view());
    words.reset();
    return word;
}

const store::CountPattern& Cube::Engine::pattern(int code)
{
    auto known = m_patterns.find(code);
    if (known == m_patterns.end())
        known = m_patterns.emplace(code, store::CountPattern::fromText(summaryWord(code))).first;
    return known->second;
}

const store::Membership& Cube::Engine::membership(int code)
{
    auto known = m_memberships.find(code);
    if (known == m_memberships.end())
        known = m_memberships.emplace(code, store::membershipFromText(summaryWord(code))).first;
    return known->second;
}

void Cube::Engine::eachCountedYear(const CubeQuestion& question, const store::CountPattern& pattern,
                                   const std::function<void(int year)>& visit) const
{
    if (!question.rows.needsYear()) {
        if (pattern.counts(question.firstYear, question.lastYear))
            visit(0);
        return;
    }
    for (int year = question.firstYear; year <= question.lastYear; ++year) {
        if (pattern.counts(year, year))
            visit(year);
    }
}

void Cube::Engine::sumProjectCells(CubeQuestion& question)
{
    const SummaryGrain grain = grainFor(question);
    RawQuery cells(m_store, u"cube/project_cells"_s);
    cells.bind(1, std::int64_t(grain));
    while (cells.step()) {
        CubePoint point;
        point.province =
            grain == SummaryGrain::ByActivity ? kAnyProvince : provinceOfPath(question, cells.number(1));
        point.activity = cells.number(2);
        point.fund = cells.number(3);
        point.kind = cells.number(4);
        const std::int64_t projects = cells.integer(5);
        eachCountedYear(question, pattern(cells.number(0)), [&](int year) {
            point.year = year;
            question.rows.add(point, projects, projects);
        });
    }
    takeLateProjects(question);
}

/// What can stand in no row has stopped the answers before.
std::int64_t Cube::Engine::eitherOfProjectCells(CubeQuestion& one, CubeQuestion& other)
{
    const SummaryGrain grain = grainFor(one);
    std::int64_t count = 0;
    RawQuery cells(m_store, u"cube/project_cells"_s);
    cells.bind(1, std::int64_t(grain));
    while (cells.step()) {
        CubePoint point;
        point.province =
            grain == SummaryGrain::ByActivity ? kAnyProvince : provinceOfPath(one, cells.number(1));
        point.activity = cells.number(2);
        point.fund = cells.number(3);
        point.kind = cells.number(4);
        const store::CountPattern& counted = pattern(cells.number(0));
        CubeRows::Key key;
        if (one.rows.stand(point, key) == CubeRows::Standing::In &&
            (counted.counts(one.firstYear, one.lastYear) || counted.counts(other.firstYear, other.lastYear)))
            count += cells.integer(5);
    }
    return count;
}

std::int64_t Cube::Engine::eitherOfEstablishmentCells(CubeQuestion& one, CubeQuestion& other)
{
    const bool place = one.rows.needsPlace();
    std::int64_t count = 0;
    RawQuery cells(m_store, u"cube/establishment_cells"_s);
    cells.bind(1, std::int64_t(place ? MembershipGrain::ByPath : MembershipGrain::Anywhere))
        .bind(2, std::int64_t(EstablishmentGroup::All));
    const auto counts = [&](const store::CountPattern& counted) {
        return counted.counts(one.firstYear, one.lastYear) || counted.counts(other.firstYear, other.lastYear);
    };
    while (cells.step()) {
        bool stands = false;
        if (place) {
            for (const auto& [path, counted] : membership(cells.number(1))) {
                CubePoint point;
                point.province = provinceOfPath(one, path);
                CubeRows::Key key;
                stands = stands || (counts(counted) && one.rows.stand(point, key) == CubeRows::Standing::In);
            }
        } else {
            stands = counts(pattern(cells.number(1)));
        }
        count += stands ? cells.integer(2) : 0;
    }
    return count;
}

void Cube::Engine::sumEstablishmentCells(CubeQuestion& question)
{
    const bool place = question.rows.needsPlace() || somePathStandsNowhere(question.query.boundaries);
    const bool fund = question.rows.needsFund();
    const MembershipGrain grain = fund    ? (place ? MembershipGrain::ByPathAndFund : MembershipGrain::ByFund)
                                  : place ? MembershipGrain::ByPath
                                          : MembershipGrain::Anywhere;
    std::vector<EstablishmentGroup> groups{EstablishmentGroup::All};
    if (question.rows.has(CubeDim::Sector))
        groups = {EstablishmentGroup::Sector};
    else if (question.rows.has(CubeDim::LegalForm))
        groups = {EstablishmentGroup::LegalForm};
    else if (question.rows.has(CubeDim::Priority))
        groups = {EstablishmentGroup::Female, EstablishmentGroup::EthnicMinority,
                  EstablishmentGroup::CraftVillage};

    std::set<CubeRows::Key> stands; // the rows one establishment stands in
    RawQuery cells(m_store, u"cube/establishment_cells"_s);
    cells.bind(1, std::int64_t(grain));
    for (const EstablishmentGroup group : groups) {
        cells.bind(2, std::int64_t(group));
        while (cells.step()) {
            stands.clear();
            CubePoint point;
            point.sector = point.legalForm = cells.number(0);
            point.priority = static_cast<int>(group) - static_cast<int>(EstablishmentGroup::Female) + 1;
            const std::int64_t establishments = cells.integer(2);
            const auto take = [&](int province, const store::CountPattern& counted) {
                point.province = province;
                eachCountedYear(question, counted, [&](int year) {
                    point.year = year;
                    CubeRows::Key key;
                    const CubeRows::Standing standing = question.rows.stand(point, key);
                    if (standing == CubeRows::Standing::In)
                        stands.insert(key);
                    else if (standing == CubeRows::Standing::Unplaced)
                        question.rows.addUnplaced(establishments);
                });
            };
            if (grain == MembershipGrain::Anywhere) {
                take(kAnyProvince, pattern(cells.number(1)));
            } else {
                for (const auto& [key, counted] : membership(cells.number(1))) {
                    point.fund = fund ? store::fundOfFundPlace(key) : 0;
                    const int path = fund ? store::pathOfFundPlace(key) : key;
                    take(place ? provinceOfPath(question, path) : kAnyProvince, counted);
                }
            }
            for (const CubeRows::Key& key : stands)
                question.rows.add(key, establishments, establishments);
        }
    }
    takeLateEstablishments(question);
}

void Cube::Engine::sumResultCells(CubeQuestion& question)
{
    const SummaryGrain grain = grainFor(question);
    const QDate last = question.query.lastDay();
    QDate day = question.query.period.from;
    if (question.query.measure == Measure::ResultPlanned) {
        sumResultRange(question, grain, 0, 0);
        takeLateGoals(question);
    }
    while (day <= last) {
        const QDate yearEnd(day.year(), 12, 31);
        if (day.dayOfYear() == 1 && yearEnd <= last && grain != SummaryGrain::All) {
            sumResultRange(question, grain, day.year(), day.year());
            day = yearEnd.addDays(1);
        } else if (day.day() == 1 && lastOfMonth(day) <= last) {
            // As many as there are are read at once; whole years are not read month by month.
            QDate end = lastOfMonth(day);
            const QDate most = grain == SummaryGrain::All ? last : std::min(last, yearEnd);
            while (end.addDays(1) <= most && lastOfMonth(end.addDays(1)) <= most)
                end = lastOfMonth(end.addDays(1));
            sumResultRange(question, grain, monthNumber(day), monthNumber(end));
            day = end.addDays(1);
        } else {
            const QDate end = std::min(lastOfMonth(day), last);
            eachResult(question, day, end,
                       [&](const CubeRecord& result) { question.rows.add(result.point, result.value, 1); });
            day = end.addDays(1);
        }
    }
}

void Cube::Engine::sumResultRange(CubeQuestion& question, SummaryGrain grain, int firstMonth, int lastMonth)
{
    const bool planned = question.query.measure == Measure::ResultPlanned;
    RawQuery cells(m_store, u"cube/result_cells"_s);
    cells.bind(1, std::int64_t(grain)).bind(2, std::int64_t(firstMonth)).bind(3, std::int64_t(lastMonth));
    while (cells.step()) {
        const std::int64_t records = cells.integer(planned ? 8 : 10);
        const int patternCode = cells.number(2);
        if (records == 0 ||
            (patternCode != 0 && !pattern(patternCode).counts(question.firstYear, question.lastYear)))
            continue;
        CubePoint point;
        const int month = cells.number(0);
        point.year = month > kLastYear ? month / 100 : month;
        point.indicator = cells.number(1);
        point.province =
            grain == SummaryGrain::ByActivity ? kAnyProvince : provinceOfPath(question, cells.number(3));
        point.activity = cells.number(4);
        point.fund = cells.number(5);
        point.kind = cells.number(6);
        question.rows.add(point, cells.integer(planned ? 7 : 9), records);
    }
}

} // namespace kc::report
