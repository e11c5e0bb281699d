// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ledger_rows.h"

#include <algorithm>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Precondition: not Allocated.
Stage ledgerStageOf(LedgerPart part)
{
    switch (part) {
    case LedgerPart::Allocated:
        break;
    case LedgerPart::Approved:
        return Stage::Approved;
    case LedgerPart::Contracted:
        return Stage::Contracted;
    case LedgerPart::Advanced:
        return Stage::Advanced;
    case LedgerPart::Paid:
        return Stage::Paid;
    case LedgerPart::Returned:
        return Stage::Returned;
    case LedgerPart::Settled:
        return Stage::Settled;
    }
    throw std::logic_error("an allocation is no stage of the ledger");
}

} // namespace

std::optional<LedgerPart> ledgerPartOf(Stage stage)
{
    switch (stage) {
    case Stage::Approved:
        return LedgerPart::Approved;
    case Stage::Contracted:
        return LedgerPart::Contracted;
    case Stage::Advanced:
        return LedgerPart::Advanced;
    case Stage::Paid:
        return LedgerPart::Paid;
    case Stage::Returned:
        return LedgerPart::Returned;
    case Stage::Settled:
        return LedgerPart::Settled;
    case Stage::Requested:
    case Stage::Appraised:
        break;
    }
    return std::nullopt;
}

const std::vector<Source>& budgetSources()
{
    static const std::vector<Source> sources{Source::National, Source::Local};
    return sources;
}

bool ledgerKeyLess(const QString& a, const QString& b)
{
    const auto isNumber = [](const QString& key) { return !key.isEmpty() && key.at(0).isDigit(); };
    if (isNumber(a) != isNumber(b))
        return isNumber(a);
    if (a.contains(u'@') != b.contains(u'@'))
        return b.contains(u'@');
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

const LedgerColumn& ledgerColumn(const QString& key)
{
    using enum LedgerPart;
    static const std::vector<LedgerColumn> columns{
        {u"allocated"_s, {Allocated}},
        {u"approved"_s, {Approved}},
        {u"available"_s, {Allocated}, {Approved}, {}, Allocated},
        {u"contracted"_s, {Contracted}},
        {u"advanced"_s, {Advanced}},
        {u"paid"_s, {Paid}},
        {u"returned"_s, {Returned}},
        {u"disbursed"_s, {Advanced, Paid}, {Returned}},
        {u"undisbursed"_s, {Approved, Returned}, {Advanced, Paid}, {}, Approved},
        {u"settled"_s, {Settled}},
        {u"of_allocated"_s, {Advanced, Paid}, {Returned}, {Allocated}},
        {u"of_approved"_s, {Advanced, Paid}, {Returned}, {Approved}}};
    for (const LedgerColumn& column : columns) {
        if (column.key == key)
            return column;
    }
    throw std::out_of_range("no column of the ledger " + key.toStdString());
}

LedgerRows::LedgerRows(const CubeQuery& question, std::optional<CubeDim> by)
    : m_question(question)
    , m_by(by)
{
}

Expected<LedgerRows> LedgerRows::ask(const Cube& cube, const CubeQuery& question, std::optional<CubeDim> by)
{
    LedgerRows rows(question, by);
    const auto answer = [&](Measure measure, std::vector<CubeDim> dims) {
        CubeQuery query = question;
        query.measure = measure;
        query.dims = std::move(dims);
        if (by)
            query.dims.insert(query.dims.begin(), *by);
        return cube.ask(query);
    };
    const auto rowOf = [&](const CubeRow& row) { return by ? row.keys.front() : QString(); };

    const auto ledger = answer(Measure::Ledger, {CubeDim::Source, CubeDim::Stage});
    if (!ledger)
        return tl::unexpected(ledger.error());
    for (const CubeRow& row : ledger->rows) {
        const auto part = ledgerPartOf(fromKey<Stage>(row.keys.back()).value_or(Stage::Requested));
        const auto source = fromKey<Source>(row.keys.at(row.keys.size() - 2));
        rows.m_records += row.records;
        if (part && source)
            rows.m_rows[rowOf(row)][{*part, *source}] = {Dong(row.value), row.records};
    }
    if (isAllocatedBy(by)) {
        const auto allocated = answer(Measure::Allocated, {CubeDim::Source});
        if (!allocated)
            return tl::unexpected(allocated.error());
        for (const CubeRow& row : allocated->rows) {
            rows.m_records += row.records;
            if (const auto source = fromKey<Source>(row.keys.back()))
                rows.m_rows[rowOf(row)][{LedgerPart::Allocated, *source}] = {Dong(row.value), row.records};
        }
    }
    const auto projects = answer(Measure::Projects, {});
    if (!projects)
        return tl::unexpected(projects.error());
    for (const CubeRow& row : projects->rows)
        rows.m_projects[rowOf(row)] = row.value;
    return rows;
}

bool LedgerRows::isAllocatedBy(std::optional<CubeDim> by)
{
    return by != CubeDim::Activity && by != CubeDim::Place && by != CubeDim::Kind;
}

QStringList LedgerRows::keys() const
{
    QStringList keys;
    for (const auto& [key, parts] : m_rows)
        keys << key;
    std::sort(keys.begin(), keys.end(), ledgerKeyLess);
    return keys;
}

RecordSelection LedgerRows::selection(const CubeQuery& query, const QString& row) const
{
    return askedRecords(query, m_by ? QStringList{row} : QStringList());
}

LedgerRows::Sum LedgerRows::sum(const QString& row, const std::vector<LedgerPart>& parts,
                                const std::vector<Source>& sources) const
{
    Sum all;
    const auto found = m_rows.find(row);
    if (found == m_rows.end())
        return all;
    for (const LedgerPart part : parts) {
        for (const Source source : sources) {
            const auto one = found->second.find({part, source});
            if (one == found->second.end())
                continue;
            all.amount += one->second.amount;
            all.records += one->second.records;
        }
    }
    return all;
}

/// One selection for each set of sources that share their stages: a question to the cube is a rectangle of
/// both.
std::vector<RecordSelection> LedgerRows::selections(const QString& row, const std::set<Part>& parts) const
{
    std::map<Source, std::vector<Stage>> stages;
    std::vector<Source> allocated;
    for (const auto& [part, source] : parts) {
        if (part == LedgerPart::Allocated)
            allocated.push_back(source);
        else
            stages[source].push_back(ledgerStageOf(part));
    }
    std::map<std::vector<Stage>, std::vector<Source>> rectangles;
    for (const auto& [source, list] : stages)
        rectangles[list].push_back(source);

    CubeQuery query = m_question;
    query.dims = m_by ? std::vector<CubeDim>{*m_by} : std::vector<CubeDim>();
    std::vector<RecordSelection> all;
    for (const auto& [list, sources] : rectangles) {
        query.measure = Measure::Ledger;
        query.filter.stages = list;
        query.filter.sources = sources;
        all.push_back(selection(query, row));
    }
    if (!allocated.empty() && isAllocatedBy(m_by)) {
        query.measure = Measure::Allocated;
        query.filter.stages.clear();
        query.filter.sources = allocated;
        all.push_back(selection(query, row));
    }
    return all;
}

LedgerValue LedgerRows::value(const QString& row, const LedgerColumn& column,
                              const std::vector<Source>& sources) const
{
    std::set<Part> parts;
    for (const auto* list : {&column.plus, &column.minus, &column.over}) {
        for (const LedgerPart part : *list) {
            for (const Source source : sources)
                parts.insert({part, source});
        }
    }
    LedgerValue answer;
    answer.behind = selections(row, parts);
    const auto found = m_rows.find(row);
    if (found == m_rows.end())
        return answer;
    for (const Part& part : parts) {
        const auto one = found->second.find(part);
        answer.records += one == found->second.end() ? 0 : one->second.records;
    }
    const Sum plus = sum(row, column.plus, sources);
    const Sum minus = sum(row, column.minus, sources);
    if (!column.over.empty()) {
        const Sum whole = sum(row, column.over, sources);
        const auto share =
            whole.records > 0 ? Percent::ratio(plus.amount - minus.amount, whole.amount) : std::nullopt;
        if (share)
            answer.value = Share{*share, 2, Share::Form::Percent};
        return answer;
    }
    const std::int64_t stoodOn =
        column.needs ? sum(row, {*column.needs}, sources).records : plus.records + minus.records;
    if (stoodOn > 0)
        answer.value = plus.amount - minus.amount;
    return answer;
}

LedgerValue LedgerRows::projects(const QString& row) const
{
    CubeQuery query = m_question;
    query.measure = Measure::Projects;
    query.dims = m_by ? std::vector<CubeDim>{*m_by} : std::vector<CubeDim>();
    LedgerValue answer;
    const auto found = m_projects.find(row);
    answer.records = found == m_projects.end() ? 0 : found->second;
    answer.value = answer.records;
    answer.behind = {selection(query, row)};
    return answer;
}

std::int64_t LedgerRows::records() const
{
    return m_records;
}

} // namespace kc::report
