// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cube_world.h"

#include "base/actor.h"
#include "domain/establishment.h"
#include "domain/project.h"
#include "store/establishments.h"
#include "store/projects.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using store::RecordWriter;

namespace kctest {

namespace {

const QUuid kCubeSpace = QUuid::fromString(u"3c1de1a6-9d0e-4f6e-8a50-0d4f1a7f5b11"_s);

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QVariant dayOrNull(const QString& day)
{
    return day.isEmpty() ? QVariant() : QVariant(day);
}

const std::vector<QString> kPlaces{u"20"_s,    u"30"_s, u"31"_s, u"31new"_s, u"c30"_s, u"25"_s,
                                   u"25new"_s, u"17"_s, u"26"_s, u"68"_s,    u"60"_s,  u"68new"_s};
const std::vector<QString> kActivities{u"1.2"_s, u"3"_s, u"3.1"_s, u"3.3"_s, u"4.2"_s, u"N1"_s};

} // namespace

QString unitId(const QString& key)
{
    return AdminUnitId::fromName(kCubeSpace, key).toText();
}

CubeWorld::CubeWorld(unsigned seed)
    : m_random(seed)
    , m_clock(std::make_unique<FixedClock>(QDate(2026, 8, 5)))
{
    auto created = store::Store::create(m_folder.filePath(u"cube.kc"_s), *m_clock);
    REQUIRE(created);
    m_store = std::move(*created);
    addUnits();
}

RuleBook CubeWorld::rules() const
{
    return store::loadRuleBook(*m_store);
}

void CubeWorld::addUnit(RecordWriter& writer, const QString& key, const QString& level, const QString& region,
                        const QString& from, const QString& to)
{
    const bool commune = level == "commune"_L1;
    writer.insert(u"admin_unit"_s, {{u"id"_s, unitId(key)},
                                    {u"code"_s, commune ? u"10507"_s : key.left(2)},
                                    {u"level"_s, level},
                                    {u"kind"_s, commune ? u"xa"_s : u"tinh"_s},
                                    {u"name_vi"_s, QString(u"Tỉnh "_s + key)},
                                    {u"name_en"_s, QString(u"Province "_s + key)},
                                    {u"name_folded"_s, key},
                                    {u"parent_code"_s, commune ? u"30"_s : u""_s},
                                    {u"region"_s, region},
                                    {u"valid_from"_s, dayOrNull(from)},
                                    {u"valid_to"_s, dayOrNull(to)},
                                    {u"legal_basis"_s, u""_s},
                                    {u"note"_s, u""_s}});
}

void CubeWorld::link(RecordWriter& writer, const QString& from, const QString& to, const QString& change,
                     const QString& date)
{
    writer.insert(u"admin_change"_s, {{u"id"_s, newId()},
                                      {u"date"_s, date},
                                      {u"change"_s, change},
                                      {u"from_unit"_s, unitId(from)},
                                      {u"to_unit"_s, unitId(to)},
                                      {u"legal_basis"_s, u""_s}});
}

void CubeWorld::addUnits()
{
    RecordWriter writer(*m_store, Actor::forSetUp(), u"test"_s);
    addUnit(writer, u"20"_s, u"province"_s, u"north"_s, {}, {});
    for (const QString& old : {u"30"_s, u"31"_s, u"25"_s, u"17"_s, u"26"_s})
        addUnit(writer, old, u"province"_s, u"north"_s, {}, u"2025-06-30"_s);
    for (const QString& old : {u"68"_s, u"60"_s})
        addUnit(writer, old, u"province"_s, u"south"_s, {}, u"2025-06-30"_s);
    addUnit(writer, u"c30"_s, u"commune"_s, u""_s, {}, u"2025-06-30"_s);
    addUnit(writer, u"31new"_s, u"province"_s, u"north"_s, u"2025-07-01"_s, {});
    addUnit(writer, u"25new"_s, u"province"_s, u"north"_s, u"2025-07-01"_s, {});
    addUnit(writer, u"68new"_s, u"province"_s, u"central"_s, u"2025-07-01"_s, {});
    const std::vector<std::pair<QString, QString>> mergers{
        {u"30"_s, u"31new"_s}, {u"31"_s, u"31new"_s}, {u"25"_s, u"25new"_s}, {u"17"_s, u"25new"_s},
        {u"26"_s, u"25new"_s}, {u"68"_s, u"68new"_s}, {u"60"_s, u"68new"_s}};
    for (const auto& [from, to] : mergers)
        link(writer, from, to, u"merged"_s, u"2025-07-01"_s);
    for (const QString& code : {u"1"_s, u"3"_s, u"4"_s, u"N1"_s})
        writer.insert(u"activity"_s, {{u"id"_s, newId()},
                                      {u"code"_s, code},
                                      {u"parent_code"_s, u""_s},
                                      {u"name_vi"_s, code},
                                      {u"name_en"_s, code},
                                      {u"legal_basis"_s, u""_s},
                                      {u"confidence"_s, u"high"_s},
                                      {u"note"_s, u""_s}});
    writer.commit();
}

void CubeWorld::renumber()
{
    RecordWriter writer(*m_store, Actor::forSetUp(), u"test"_s);
    // A change together with money of the place it concerns, in one unit of work.
    const QString project = addProject(writer, u"20"_s, u"3.1"_s);
    addMovement(writer, project, u"local"_s, u"approved"_s, 2025, 777, QDate(2025, 3, 3));
    writer.update(u"admin_unit"_s, unitId(u"20"_s), {{u"valid_to"_s, u"2026-12-31"_s}});
    addUnit(writer, u"21"_s, u"province"_s, u"north"_s, u"2027-01-01"_s, {});
    link(writer, u"20"_s, u"21"_s, u"renamed"_s, u"2027-01-01"_s);
    addMovement(writer, project, u"national"_s, u"approved"_s, 2024, 555, QDate(2025, 3, 4));
    writer.commit();
}

QString CubeWorld::addProject(RecordWriter& writer, const QString& place, const QString& activity)
{
    Project project;
    project.id = ProjectId::make();
    project.code = u"P-%1"_s.arg(++m_counter, 4, 10, QChar(u'0'));
    project.title = u"Đề án"_s;
    project.fund = oneOf<Fund>({Fund::National, Fund::Local, Fund::Mixed});
    project.kind = oneOf<ProjectKind>({ProjectKind::Single, ProjectKind::Group, ProjectKind::Key});
    project.planYear = 2025;
    project.activity = activity;
    project.place = AdminUnitId::fromText(unitId(place));
    project.state = ProjectState::Implementing;
    project.legacy = true;
    QVariantMap values = store::valuesOf(project);
    if (place.isEmpty())
        values[u"place"_s] = QVariant();
    writer.insert(u"project"_s, values);
    return project.id.toText();
}

void CubeWorld::addMovement(RecordWriter& writer, const QString& project, const QString& source,
                            const QString& stage, int year, qint64 amount, QDate date,
                            const QString& reverses)
{
    Movement movement;
    movement.id = MovementId::make();
    movement.key = u"m%1"_s.arg(++m_counter);
    movement.project = ProjectId::fromText(project);
    movement.source = *fromKey<Source>(source);
    movement.stage = *fromKey<Stage>(stage);
    movement.fiscalYear = year;
    movement.amount = Dong(amount);
    movement.date = date;
    movement.reverses = MovementId::fromText(reverses);
    writer.insert(u"movement"_s, store::valuesOf(movement));
}

void CubeWorld::addSomeMovements(RecordWriter& writer, const QString& project, int count)
{
    const std::vector<QString> stages{u"requested"_s, u"approved"_s, u"approved"_s, u"approved"_s,
                                      u"advanced"_s,  u"paid"_s,     u"settled"_s,  u"returned"_s};
    const std::vector<QString> sources{u"national"_s, u"local"_s, u"local"_s, u"counterpart"_s, u"other"_s};
    for (int i = 0; i < count; ++i)
        addMovement(writer, project, oneOf(sources), oneOf(stages), 2023 + upTo(4), upTo(5) * 1000 + 1000,
                    someDay());
    // What is taken back may stand in another year: a year then falls below zero.
    while (upTo(2) == 0) {
        const QString target = someId(
            u"movement"_s, u"reverses IS NULL AND project = '%1' AND id NOT IN "
                           "(SELECT reverses FROM movement WHERE reverses IS NOT NULL)"_s.arg(project));
        if (target.isEmpty())
            return;
        QString source;
        QString stage;
        qint64 amount = 0;
        int year = 0;
        store::Query::fromText(*m_store, u"SELECT * FROM movement WHERE id = '%1'"_s.arg(target))
            ->each([&](const store::Row& row) {
                source = row.text(u"source"_s);
                stage = row.text(u"stage"_s);
                amount = row.integer(u"amount"_s);
                year = static_cast<int>(row.integer(u"fiscal_year"_s));
            });
        addMovement(writer, project, source, stage, upTo(3) == 0 ? year + 1 : year, amount, someDay(),
                    target);
    }
}

void CubeWorld::addEstablishment(RecordWriter& writer)
{
    Establishment establishment;
    establishment.id = EstablishmentId::make();
    establishment.taxCode = u"T%1"_s.arg(++m_counter);
    establishment.name = establishment.taxCode;
    establishment.legalForm = oneOf<LegalForm>({LegalForm::Llc, LegalForm::Jsc, LegalForm::Household});
    establishment.place = AdminUnitId::fromText(unitId(u"20"_s));
    establishment.sector = oneOf<QString>({u"mechanical"_s, u"food"_s});
    establishment.ownerFemale = upTo(3) == 0;
    establishment.ownerEthnicMinority = upTo(3) == 0;
    establishment.craftVillage = upTo(3) == 0;
    writer.insert(u"establishment"_s, store::valuesOf(establishment));
}

void CubeWorld::addResult(RecordWriter& writer, const QString& project)
{
    Result result;
    result.id = ResultId::make();
    result.indicator = oneOf<QString>({u"machines"_s, u"jobs_created"_s, u"workers_trained"_s});
    if (upTo(3) != 0)
        result.planned = upTo(50);
    if (upTo(3) != 0)
        result.actual = upTo(50);
    if (upTo(4) != 0)
        result.date = someDay();
    writer.insert(u"result"_s, store::valuesOf(result, ProjectId::fromText(project)));
}

void CubeWorld::addBeneficiary(RecordWriter& writer, const QString& project)
{
    const QString establishment =
        someId(u"establishment"_s,
               u"id NOT IN (SELECT establishment FROM beneficiary WHERE project = '%1')"_s.arg(project));
    if (establishment.isEmpty())
        return;
    Beneficiary beneficiary;
    beneficiary.id = BeneficiaryId::make();
    beneficiary.establishment = EstablishmentId::fromText(establishment);
    writer.insert(u"beneficiary"_s, store::valuesOf(beneficiary, ProjectId::fromText(project)));
}

QString CubeWorld::someId(const QString& table, const QString& condition)
{
    std::vector<QString> ids;
    const QString sql = u"SELECT id FROM %1 WHERE %2 ORDER BY id"_s.arg(
        table, condition.isEmpty() ? QString(u"1 = 1"_s) : condition);
    store::Query::fromText(*m_store, sql)->each([&](const store::Row& row) {
        ids.push_back(row.text(u"id"_s));
    });
    return ids.empty() ? QString() : oneOf(ids);
}

void CubeWorld::removeAll(RecordWriter& writer, const QString& table, const QString& column,
                          const QString& id)
{
    QStringList ids;
    store::Query::fromText(*m_store, u"SELECT id FROM %1 WHERE %2 = '%3'"_s.arg(table, column, id))
        ->each([&](const store::Row& row) { ids << row.text(u"id"_s); });
    for (const QString& one : ids)
        writer.remove(table, one);
}

void CubeWorld::fill(int projects)
{
    RecordWriter writer(*m_store, Actor::forSetUp(), u"test"_s);
    for (int i = 0; i < 9; ++i)
        addEstablishment(writer);
    for (int i = 0; i < projects; ++i) {
        const QString project = addProject(writer, oneOf(kPlaces), oneOf(kActivities));
        addSomeMovements(writer, project, upTo(7));
        for (int r = upTo(4); r > 0; --r)
            addResult(writer, project);
        for (int b = upTo(4); b > 0; --b)
            addBeneficiary(writer, project);
    }
    for (int i = 0; i < 12; ++i)
        writer.insert(u"allocation"_s, {{u"id"_s, newId()},
                                        {u"decision"_s, u"QĐ"_s},
                                        {u"date"_s, someDay().toString(Qt::ISODate)},
                                        {u"fund"_s, oneOf<QString>({u"national"_s, u"local"_s})},
                                        {u"place"_s, unitId(oneOf(kPlaces))},
                                        {u"fiscal_year"_s, 2023 + upTo(4)},
                                        {u"source"_s, oneOf<QString>({u"national"_s, u"local"_s})},
                                        {u"amount"_s, (upTo(9) - 2) * 1000}});
    for (int i = 0; i < 12; ++i) {
        const QDate from = QDate(2022, 1, 1).addDays(upTo(1500));
        writer.insert(u"officer"_s,
                      {{u"id"_s, newId()},
                       {u"office"_s, oneOf<QString>({u"Trung tâm A"_s, u"Trung tâm B"_s, u"Trung tâm C"_s})},
                       {u"place"_s, unitId(oneOf(kPlaces))},
                       {u"name"_s, u"Người"_s},
                       {u"name_folded"_s, u"nguoi"_s},
                       {u"position"_s, u""_s},
                       {u"full_time"_s, upTo(2)},
                       {u"from_day"_s, from.toString(Qt::ISODate)},
                       {u"to_day"_s, upTo(2) == 0 ? QVariant() : from.addDays(500).toString(Qt::ISODate)}});
    }
    writer.commit();
}

void CubeWorld::change()
{
    RecordWriter writer(*m_store, Actor::forSetUp(), u"test"_s);
    for (int i = upTo(6) + 1; i > 0; --i) {
        const QString project = someId(u"project"_s);
        switch (upTo(11)) {
        case 0:
        case 1:
            addSomeMovements(writer, project, upTo(3));
            break;
        case 2:
            writer.update(u"project"_s, project, {{u"place"_s, unitId(oneOf(kPlaces))}});
            break;
        case 3:
            writer.update(u"project"_s, project,
                          {{u"activity"_s, oneOf(kActivities)},
                           {u"fund"_s, oneOf<QString>({u"national"_s, u"local"_s, u"mixed"_s})},
                           {u"kind"_s, oneOf<QString>({u"single"_s, u"group"_s, u"key"_s})}});
            break;
        case 4:
            addBeneficiary(writer, project);
            break;
        case 5:
            if (const QString one = someId(u"beneficiary"_s); !one.isEmpty())
                writer.remove(u"beneficiary"_s, one);
            break;
        case 6:
            if (const QString one = someId(u"result"_s); !one.isEmpty())
                writer.update(u"result"_s, one,
                              {{u"actual"_s, upTo(90)}, {u"date"_s, someDay().toString(Qt::ISODate)}});
            break;
        case 7:
            writer.update(u"establishment"_s, someId(u"establishment"_s),
                          {{u"sector"_s, oneOf<QString>({u"mechanical"_s, u"food"_s, u"craft"_s})},
                           {u"owner_female"_s, upTo(2)},
                           {u"craft_village"_s, upTo(2)}});
            break;
        case 8:
            addResult(writer, project);
            break;
        case 9:
            writer.update(u"project"_s, project, {{u"state"_s, u"settled"_s}});
            break;
        default:
            if (upTo(3) == 0) {
                removeAll(writer, u"movement"_s, u"reverses IS NOT NULL AND project"_s, project);
                removeAll(writer, u"appraisal_line"_s,
                          u"(SELECT a.project FROM appraisal a WHERE a.id = appraisal)"_s, project);
                for (const QString& part : {u"movement"_s, u"result"_s, u"beneficiary"_s, u"case_step"_s,
                                            u"appraisal"_s, u"document"_s, u"project_paper"_s})
                    removeAll(writer, part, u"project"_s, project);
                writer.remove(u"project"_s, project);
                addProject(writer, oneOf(kPlaces), oneOf(kActivities));
            }
        }
    }
    writer.commit();
}

report::CubeQuery CubeWorld::someQuestion()
{
    using report::CubeDim;
    using report::Measure;
    static const std::vector<std::pair<Measure, std::vector<CubeDim>>> measures{
        {Measure::Ledger,
         {CubeDim::Year, CubeDim::Province, CubeDim::Place, CubeDim::Region, CubeDim::Activity,
          CubeDim::Content, CubeDim::Fund, CubeDim::Kind, CubeDim::Source, CubeDim::Stage}},
        {Measure::Allocated,
         {CubeDim::Year, CubeDim::Province, CubeDim::Region, CubeDim::Fund, CubeDim::Source}},
        {Measure::Projects,
         {CubeDim::Year, CubeDim::Province, CubeDim::Place, CubeDim::Region, CubeDim::Activity, CubeDim::Fund,
          CubeDim::Kind}},
        {Measure::Establishments,
         {CubeDim::Year, CubeDim::Province, CubeDim::Place, CubeDim::Region, CubeDim::Sector,
          CubeDim::LegalForm, CubeDim::Priority, CubeDim::Activity, CubeDim::Fund, CubeDim::Kind}},
        {Measure::ResultPlanned,
         {CubeDim::Year, CubeDim::Province, CubeDim::Place, CubeDim::Region, CubeDim::Indicator,
          CubeDim::Activity, CubeDim::Fund, CubeDim::Kind}},
        {Measure::ResultActual,
         {CubeDim::Year, CubeDim::Province, CubeDim::Place, CubeDim::Region, CubeDim::Indicator,
          CubeDim::Activity, CubeDim::Fund, CubeDim::Kind}},
        {Measure::Officers, {CubeDim::Province, CubeDim::Region}},
        {Measure::FullTimeOfficers, {CubeDim::Province, CubeDim::Region}},
        {Measure::PartTimeOfficers, {CubeDim::Province, CubeDim::Region}},
        {Measure::Offices, {CubeDim::Province, CubeDim::Region}}};
    report::CubeQuery query;
    const auto& [measure, dims] = measures.at(static_cast<std::size_t>(upTo(9)));
    query.measure = measure;
    for (const CubeDim dim : dims) {
        if (upTo(3) == 0 && query.dims.size() < 6)
            query.dims.push_back(dim);
    }
    const int year = 2023 + upTo(3);
    query.period = Period::ofYears(year, std::min(2026, year + upTo(4)));
    if (upTo(3) == 0)
        query.period.to = QDate(query.period.lastYear(), 1 + upTo(11), 1).addDays(upTo(2) == 0 ? -1 : 14);
    if (query.period.to < query.period.from)
        query.period.to = query.period.from.addMonths(3);
    query.asAt = oneOf<QDate>({QDate(2030, 1, 1), QDate(2024, 12, 31), someDay(), someDay()});
    query.boundaries = oneOf<QDate>(
        {QDate(2024, 12, 31), QDate(2025, 6, 30), QDate(2025, 7, 1), QDate(2026, 1, 1), QDate(2027, 6, 1)});
    const int scope = upTo(4);
    if (scope == 0)
        query.filter.scope = {
            report::Scope::Kind::Region, oneOf<Region>({Region::North, Region::Central, Region::South}), {}};
    else if (scope == 1)
        query.filter.scope = {report::Scope::Kind::Province, Region::None,
                              oneOf<QString>({u"31"_s, u"25"_s, u"68"_s})};
    if (upTo(3) == 0)
        query.filter.stages = oneOf<std::vector<Stage>>({{Stage::Approved}, {Stage::Approved, Stage::Paid}});
    if (upTo(3) == 0)
        query.filter.sources = {oneOf<Source>({Source::National, Source::Local, Source::Counterpart})};
    if (upTo(4) == 0)
        query.filter.funds = {oneOf<Fund>({Fund::National, Fund::Mixed})};
    if (upTo(4) == 0)
        query.filter.kinds = {oneOf<ProjectKind>({ProjectKind::Single, ProjectKind::Key})};
    if (upTo(4) == 0)
        query.filter.activities = QStringList{oneOf<QString>({u"1"_s, u"3"_s, u"N1"_s})};
    if (upTo(4) == 0)
        query.filter.indicators = QStringList{oneOf<QString>({u"machines"_s, u"jobs_created"_s})};
    return query;
}

} // namespace kctest
