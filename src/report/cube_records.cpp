// SPDX-License-Identifier: GPL-3.0-or-later
// The cube's answers from the records themselves: what stands behind a row, what no summary divides, and what
// is few.
#include "report/cube_engine.h"
#include "store/summary_facts.h"

#include <algorithm>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::RawQuery;
using store::summaryCodeOfKey;

namespace {

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

void Cube::Engine::sumRecords(CubeQuestion& question)
{
    const Measure measure = question.query.measure;
    std::set<CubeRows::Key> stands; // the rows in which the record before this one already stands
    std::set<std::pair<QString, CubeRows::Key>> offices;
    QString last;
    eachRecord(question, [&](const CubeRecord& record) {
        CubeRows::Key key;
        switch (question.rows.stand(record.point, key)) {
        case CubeRows::Standing::Out:
            return;
        case CubeRows::Standing::Unplaced:
            question.rows.addUnplaced(1);
            return;
        case CubeRows::Standing::In:
            break;
        }
        if (!countsDistinct(measure)) {
            question.rows.add(key, record.value, 1);
            return;
        }
        if (measure == Measure::Offices) {
            question.rows.add(key, offices.emplace(record.office, key).second ? 1 : 0, 1);
            return;
        }
        // The projects of one establishment come together.
        if (record.id != last)
            stands.clear();
        last = record.id;
        if (stands.insert(key).second)
            question.rows.add(key, 1, 1);
    });
}

void Cube::Engine::eachRecord(CubeQuestion& question, const Visit& visit)
{
    switch (question.query.measure) {
    case Measure::Ledger:
        return eachMovement(question, visit);
    case Measure::Allocated:
        return eachAllocation(question, visit);
    case Measure::Projects:
        return eachProject(question, visit);
    case Measure::Establishments:
        return eachEstablishment(question, visit);
    case Measure::ResultPlanned:
        eachGoal(question, visit);
        [[fallthrough]];
    case Measure::ResultActual:
        return eachResult(question, question.query.period.from, question.query.lastDay(), visit);
    case Measure::Officers:
    case Measure::FullTimeOfficers:
    case Measure::PartTimeOfficers:
    case Measure::Offices:
        return eachOfficer(question, visit);
    }
}

CubeRecord Cube::Engine::projectRecord(CubeQuestion& question, const RawQuery& row, int column)
{
    CubeRecord record;
    record.owner = row.string(column);
    record.point.province = question.places.ofPlace(row.text(column + 1));
    record.point.activity = m_words.code(store::kActivityWord, RuleBook::mainContent(row.string(column + 2)));
    if (question.rows.has(CubeDim::Content))
        record.point.content = m_words.code(store::kContentWord, row.string(column + 2));
    record.point.fund = summaryCodeOfKey<Fund>(row.text(column + 3));
    record.point.kind = summaryCodeOfKey<ProjectKind>(row.text(column + 4));
    if (question.rows.has(CubeDim::Place))
        record.point.place = question.places.unitOf(row.text(column + 1));
    return record;
}

CubeRecord Cube::Engine::movementRecord(CubeQuestion& question, const RawQuery& row)
{
    CubeRecord record = projectRecord(question, row, 1);
    record.id = row.string(0);
    record.point.source = summaryCodeOfKey<Source>(row.text(6));
    record.point.year = row.number(7);
    record.point.stage = summaryCodeOfKey<Stage>(row.text(8));
    record.value = row.isNull(10) ? row.integer(9) : -row.integer(9);
    return record;
}

/// The places to read one by one: those of the only province that is asked for. Nothing: more is asked for,
/// or some record has no place and has to be noticed.
std::optional<std::vector<std::string>> Cube::Engine::fewPlaces(CubeQuestion& question)
{
    const bool few =
        question.query.filter.scope.kind == Scope::Kind::Province || !question.onlyProvince.isNull();
    if (!few || somePathStandsNowhere(question.query.boundaries))
        return std::nullopt;
    std::vector<std::string> places;
    RawQuery rows(m_store, u"summary/places"_s);
    while (rows.step()) {
        const CubePlaces::Province& province = question.places.at(provinceOfPath(question, rows.number(1)));
        if (province.inScope && (question.onlyProvince.isNull() || province.key == question.onlyProvince))
            places.emplace_back(rows.text(0));
    }
    return places;
}

void Cube::Engine::visitInOrder(std::vector<std::pair<std::string, CubeRecord>>& records, const Visit& visit)
{
    std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.id < b.second.id;
    });
    for (const auto& [day, record] : records)
        visit(record);
}

void Cube::Engine::eachMovement(CubeQuestion& question, const Visit& visit)
{
    const auto places = fewPlaces(question);
    RawQuery rows(m_store, places ? u"cube/movements_of_place"_s : u"cube/movements"_s);
    const int first = places ? 2 : 1;
    rows.bind(first, std::int64_t(question.firstYear))
        .bind(first + 1, std::int64_t(question.lastYear))
        .bind(first + 2, isoDay(question.cutoff));
    if (!places) {
        while (rows.step())
            visit(movementRecord(question, rows));
        return;
    }
    std::vector<std::pair<std::string, CubeRecord>> records; // by day
    for (const std::string& place : *places) {
        rows.bind(1, place);
        while (rows.step())
            records.emplace_back(rows.text(11), movementRecord(question, rows));
    }
    visitInOrder(records, visit);
}

/// Movements of the rest of the cutoff's month.
void Cube::Engine::eachLateMovement(CubeQuestion& question, const Visit& visit)
{
    const QDate cutoff = question.cutoff;
    const QDate monthEnd(cutoff.year(), cutoff.month(), cutoff.daysInMonth());
    if (cutoff == monthEnd)
        return;
    RawQuery rows(m_store, u"cube/late_movements"_s);
    rows.bind(1, isoDay(cutoff))
        .bind(2, isoDay(monthEnd))
        .bind(3, std::int64_t(question.firstYear))
        .bind(4, std::int64_t(question.lastYear));
    while (rows.step())
        visit(movementRecord(question, rows));
}

void Cube::Engine::eachAllocation(CubeQuestion& question, const Visit& visit)
{
    RawQuery rows(m_store, u"cube/allocations"_s);
    rows.bind(1, std::int64_t(question.firstYear))
        .bind(2, std::int64_t(question.lastYear))
        .bind(3, isoDay(question.cutoff));
    while (rows.step()) {
        CubeRecord record;
        record.id = rows.string(0);
        record.owner = rows.string(1);
        record.point.province = question.places.ofPlace(rows.text(2));
        record.point.fund = summaryCodeOfKey<Fund>(rows.text(3));
        record.point.source = summaryCodeOfKey<Source>(rows.text(4));
        record.point.year = rows.number(5);
        record.value = rows.integer(6);
        visit(record);
    }
}

Cube::Engine::CountedProjects Cube::Engine::countedProjects(CubeQuestion& question, const Visit& visit)
{
    CountedProjects counted;
    std::map<std::string, int> patterns;
    m_nets.clear();
    CubeRecord project;
    std::size_t number = 0;
    std::map<int, std::int64_t> nets;
    const auto close = [&] {
        const store::CountPattern pattern = store::CountPattern::of(nets);
        nets.clear();
        if (pattern.isEmpty())
            return;
        const auto [known, isNew] = patterns.emplace(pattern.text(), static_cast<int>(m_nets.size()));
        if (isNew)
            m_nets.push_back(pattern);
        if (number >= counted.size())
            counted.resize(number + number / 2 + 16);
        counted[number] = {project.point, known->second};
        if (!visit)
            return;
        eachCountedYear(question, pattern, [&](int year) {
            project.point.year = year;
            visit(project);
        });
    };
    const auto places = fewPlaces(question);
    RawQuery rows(m_store, places ? u"cube/approved_nets_of_place"_s : u"cube/approved_nets"_s);
    const auto read = [&] {
        while (rows.step()) {
            const auto row = static_cast<std::size_t>(rows.integer(0));
            if (row != number || project.id.isEmpty()) {
                close();
                number = row;
                project = projectRecord(question, rows, 2);
                project.id = rows.string(1);
                project.value = 1;
            }
            nets[rows.number(7)] = rows.integer(8);
        }
    };
    const int first = places ? 2 : 1;
    rows.bind(first, std::int64_t(question.firstYear))
        .bind(first + 1, std::int64_t(question.lastYear))
        .bind(first + 2, isoDay(question.cutoff));
    if (!places)
        read();
    for (const std::string& place : places.value_or(std::vector<std::string>())) {
        rows.bind(1, place);
        read();
    }
    close();
    return counted;
}

void Cube::Engine::eachProject(CubeQuestion& question, const Visit& visit)
{
    countedProjects(question, visit);
}

void Cube::Engine::eachEstablishment(CubeQuestion& question, const Visit& visit)
{
    const CountedProjects counted = countedProjects(question, {});
    RawQuery rows(m_store, u"summary/beneficiaries_by_establishment"_s);
    while (rows.step()) {
        const auto number = static_cast<std::size_t>(rows.integer(1));
        if (number >= counted.size() || counted[number].pattern < 0)
            continue;
        const Counted& project = counted[number];
        CubeRecord record;
        record.id = record.owner = rows.string(0);
        record.value = 1;
        record.point = project.point;
        if (question.rows.has(CubeDim::Sector))
            record.point.sector = m_words.code(store::kSectorWord, rows.string(2));
        if (question.rows.has(CubeDim::LegalForm))
            record.point.legalForm = m_words.code(store::kLegalFormWord, rows.string(3));
        std::vector<int> priorities{0};
        if (question.rows.has(CubeDim::Priority)) {
            priorities.clear();
            for (const int group : {1, 2, 3}) {
                if (rows.integer(group + 3) != 0)
                    priorities.push_back(group);
            }
        }
        eachCountedYear(question, m_nets[static_cast<std::size_t>(project.pattern)], [&](int year) {
            record.point.year = year;
            for (const int priority : priorities) {
                record.point.priority = priority;
                visit(record);
            }
        });
    }
}

void Cube::Engine::eachResult(CubeQuestion& question, QDate first, QDate last, const Visit& visit)
{
    const int column = question.query.measure == Measure::ResultPlanned ? 7 : 8;
    const auto places = fewPlaces(question);
    RawQuery rows(m_store, places ? u"cube/results_of_place"_s : u"cube/results"_s);
    const auto read = [&](const Visit& take) {
        while (rows.step()) {
            if (rows.isNull(column))
                continue;
            CubeRecord record = projectRecord(question, rows, 1);
            record.id = rows.string(0);
            record.point.indicator = m_words.code(store::kIndicatorWord, rows.string(6));
            record.point.year = store::summaryMonth(rows.text(9)) / 100;
            record.value = rows.integer(column);
            take(record);
        }
    };
    rows.bind(places ? 2 : 1, isoDay(first)).bind(places ? 3 : 2, isoDay(last));
    if (!places)
        return read(visit);
    std::vector<std::pair<std::string, CubeRecord>> records; // by day
    for (const std::string& place : *places) {
        rows.bind(1, place);
        read([&](const CubeRecord& record) { records.emplace_back(rows.text(9), record); });
    }
    visitInOrder(records, visit);
}

/// Planned results without a date: they count while their project does.
void Cube::Engine::eachGoal(CubeQuestion& question, const Visit& visit)
{
    const CountedProjects counted = countedProjects(question, {});
    RawQuery rows(m_store, u"cube/goals"_s);
    while (rows.step()) {
        const auto number = static_cast<std::size_t>(rows.integer(2));
        if (number >= counted.size() || counted[number].pattern < 0 ||
            !m_nets[static_cast<std::size_t>(counted[number].pattern)].counts(question.firstYear,
                                                                              question.lastYear))
            continue;
        CubeRecord record;
        record.id = rows.string(0);
        record.owner = rows.string(1);
        record.point = counted[number].point;
        record.point.indicator = m_words.code(store::kIndicatorWord, rows.string(3));
        record.value = rows.integer(4);
        visit(record);
    }
}

void Cube::Engine::eachOfficer(CubeQuestion& question, const Visit& visit)
{
    const QString day = isoDay(question.query.lastDay());
    RawQuery rows(m_store, u"cube/officers"_s);
    rows.bind(1, day).bind(2, day);
    while (rows.step()) {
        const bool fullTime = rows.integer(3) != 0;
        if ((question.query.measure == Measure::FullTimeOfficers && !fullTime) ||
            (question.query.measure == Measure::PartTimeOfficers && fullTime))
            continue;
        CubeRecord record;
        record.id = rows.string(0);
        // Centres of several provinces bear the same name. The map of the day they are counted on tells them
        // apart, whatever map the report stands on.
        const AdminUnitId place = AdminUnitId::fromText(rows.string(2));
        record.owner = rows.string(1);
        record.office =
            rows.string(1) + u'|' + m_rules.places.provinceOf(place, question.query.lastDay()).toText();
        record.point.province = question.places.ofPlace(rows.text(2));
        record.value = 1;
        visit(record);
    }
}

} // namespace kc::report
