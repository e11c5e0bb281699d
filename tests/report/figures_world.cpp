// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_world.h"

#include "base/actor.h"
#include "domain/establishment.h"
#include "domain/project.h"
#include "store/establishments.h"
#include "store/projects.h"
#include "store/record_writer.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;

namespace kctest {

namespace {

const QUuid kSpace = QUuid::fromString(u"8f7a1d3e-3f0e-4f5b-9a55-1f6f3d1c2b4a"_s);

AdminUnit makeUnit(const QString& key, const QString& code, UnitLevel level, UnitKind kind,
                   const QString& name, Region region, const QString& parent, QDate from, QDate to)
{
    AdminUnit unit;
    unit.id = AdminUnitId::fromName(kSpace, key);
    unit.code = code;
    unit.level = level;
    unit.kind = kind;
    unit.nameVi = name;
    unit.nameEn = name;
    unit.parentCode = parent;
    unit.region = region;
    unit.validity = {from, to};
    return unit;
}

Activity makeActivity(const QString& code, const QString& parent, const QString& name)
{
    Activity activity;
    activity.code = code;
    activity.parentCode = parent;
    activity.nameVi = name;
    activity.nameEn = name + u" (en)"_s;
    return activity;
}

} // namespace

struct World::Pending
{
    std::vector<std::pair<QString, QVariantMap>> rows;
    std::vector<std::pair<QString, QString>> settings;
};

World::World()
    : m_clock(std::make_unique<FixedClock>(QDate(2025, 12, 5)))
    , m_pending(std::make_unique<Pending>())
{
    auto created = store::Store::create(m_folder.filePath(u"world.kc"_s), *m_clock);
    REQUIRE(created);
    m_store = std::move(*created);

    const QDate lastOld(2025, 6, 30);
    const QDate firstNew(2025, 7, 1);
    const std::vector<std::pair<QString, AdminUnit>> units{
        {u"20"_s, makeUnit(u"20"_s, u"20"_s, UnitLevel::Province, UnitKind::Tinh, u"Lạng Sơn"_s,
                           Region::North, {}, {}, {})},
        {u"46"_s, makeUnit(u"46"_s, u"46"_s, UnitLevel::Province, UnitKind::ThanhPhoTw, u"Huế"_s,
                           Region::Central, {}, {}, {})},
        {u"30"_s, makeUnit(u"30"_s, u"30"_s, UnitLevel::Province, UnitKind::Tinh, u"Hải Dương"_s,
                           Region::North, {}, {}, lastOld)},
        {u"31"_s, makeUnit(u"31"_s, u"31"_s, UnitLevel::Province, UnitKind::ThanhPhoTw, u"Hải Phòng"_s,
                           Region::North, {}, {}, lastOld)},
        {u"31new"_s, makeUnit(u"31new"_s, u"31"_s, UnitLevel::Province, UnitKind::ThanhPhoTw, u"Hải Phòng"_s,
                              Region::North, {}, firstNew, {})},
        {u"commune30"_s, makeUnit(u"commune30"_s, u"10507"_s, UnitLevel::Commune, UnitKind::Xa, u"An Lâm"_s,
                                  Region::None, u"30"_s, {}, lastOld)}};
    std::vector<AdminUnit> all;
    for (const auto& [key, unit] : units) {
        all.push_back(unit);
        m_units.insert(key, unit.id);
        m_pending->rows.emplace_back(
            u"admin_unit"_s,
            QVariantMap{{u"id"_s, unit.id.toText()},
                        {u"code"_s, unit.code},
                        {u"level"_s, keyOf(unit.level)},
                        {u"kind"_s, keyOf(unit.kind)},
                        {u"name_vi"_s, unit.nameVi},
                        {u"name_en"_s, unit.nameEn},
                        {u"name_folded"_s, unit.nameVi.toLower()},
                        {u"parent_code"_s, unit.parentCode},
                        {u"region"_s, keyOf(unit.region)},
                        {u"valid_from"_s, unit.validity.from.isValid()
                                              ? QVariant(unit.validity.from.toString(Qt::ISODate))
                                              : QVariant()},
                        {u"valid_to"_s, unit.validity.to.isValid()
                                            ? QVariant(unit.validity.to.toString(Qt::ISODate))
                                            : QVariant()},
                        {u"legal_basis"_s, u""_s},
                        {u"note"_s, u""_s}});
    }
    std::vector<AdminChange> changes;
    for (const QString& from : {u"30"_s, u"31"_s}) {
        const QString basis = u"Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg"_s;
        changes.push_back({firstNew, ChangeKind::Merged, m_units[from], m_units[u"31new"_s], basis});
        m_pending->rows.emplace_back(
            u"admin_change"_s,
            QVariantMap{
                {u"id"_s, QUuid::createUuidV5(kSpace, u"change"_s + from).toString(QUuid::WithoutBraces)},
                {u"date"_s, u"2025-07-01"_s},
                {u"change"_s, u"merged"_s},
                {u"from_unit"_s, m_units[from].toText()},
                {u"to_unit"_s, m_units[u"31new"_s].toText()},
                {u"legal_basis"_s, basis}});
    }
    m_rules.places = PlaceMap(all, changes);
    m_rules.activities = {
        makeActivity(u"1"_s, {}, u"Đào tạo nghề, truyền nghề"_s),
        makeActivity(u"1.2"_s, u"1"_s, u"Truyền nghề"_s),
        makeActivity(u"3"_s, {}, u"Mô hình trình diễn kỹ thuật; ứng dụng máy móc tiên tiến"_s),
        makeActivity(u"3.1"_s, u"3"_s, u"Mô hình trình diễn kỹ thuật"_s),
        makeActivity(u"3.3"_s, u"3"_s, u"Ứng dụng máy móc thiết bị tiên tiến"_s),
        makeActivity(u"4"_s, {}, u"Phát triển sản phẩm công nghiệp nông thôn tiêu biểu"_s),
        makeActivity(u"4.2"_s, u"4"_s, u"Tổ chức hội chợ, triển lãm"_s),
        makeActivity(u"N1"_s, {}, u"Chuyển đổi số trong hoạt động khuyến công"_s)};
    m_rules.indicators = {{u"establishments_new_technology"_s,
                           u"Cơ sở được hỗ trợ ứng dụng máy móc, chuyển giao công nghệ"_s,
                           u"Establishments given new machinery"_s, u"cơ sở"_s, u"establishments"_s, 1},
                          {u"demonstration_models"_s, u"Mô hình trình diễn kỹ thuật"_s,
                           u"Demonstration models"_s, u"mô hình"_s, u"models"_s, 2},
                          {u"workers_trained"_s, u"Lao động được đào tạo nghề, truyền nghề"_s,
                           u"Workers trained"_s, u"người"_s, u"people"_s, 8},
                          {u"trademarks"_s, u"Thương hiệu, nhãn hiệu được hỗ trợ"_s, u"Trademarks"_s,
                           u"nhãn hiệu"_s, u"trademarks"_s, 14}};
    LegalText decree{
        u"ND-235-2025"_s,   u"Nghị định 235/2025/NĐ-CP sửa đổi, bổ sung Nghị định 45/2012/NĐ-CP"_s,
        QDate(2025, 8, 27), {QDate(2025, 10, 15), {}},
        u"in_force"_s,      {}};
    LegalText merger{u"NQ-202-2025"_s,   u"Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh"_s,
                     QDate(2025, 6, 12), {QDate(2025, 6, 12), {}},
                     u"in_force"_s,      {}};
    LegalText later{u"CT-20-2025"_s,    u"Chỉ thị 20/CT-BCT về đẩy mạnh công tác khuyến công"_s,
                    QDate(2025, 12, 4), {QDate(2025, 12, 4), {}},
                    u"in_force"_s,      {}};
    m_rules.legalTexts = {decree, merger, later};
    const auto rate = [](const QString& percent, QDate from, QDate to) {
        return TaxRate{u"cit_standard"_s,  u"Thuế suất phổ thông"_s,
                       u"Standard rate"_s, *Percent::fromText(percent),
                       {from, to},         u"Luật thuế"_s};
    };
    m_rules.taxRates = {rate(u"22"_s, QDate(2019, 1, 1), QDate(2024, 12, 30)),
                        rate(u"17.5"_s, QDate(2024, 12, 31), QDate())};
}

World::~World() = default;

AdminUnitId World::unit(const QString& key) const
{
    return m_units.value(key);
}

std::size_t World::addProject(const QString& place, const QString& activity,
                              const QStringList& establishments)
{
    Project project;
    project.id = ProjectId::make();
    project.code = u"%1-2025-%2"_s.arg(place == "commune30"_L1 ? u"30"_s : place.left(2))
                       .arg(static_cast<int>(projects.size()) + 1, 3, 10, QChar(u'0'));
    project.title = u"Đề án thử số %1"_s.arg(static_cast<int>(projects.size()) + 1);
    project.planYear = 2025;
    project.activity = activity;
    project.implementingUnit = u"Trung tâm Khuyến công"_s;
    project.place = m_units.value(place);
    project.totalCost = Dong(1'000'000'000);
    project.state = ProjectState::Implementing;
    project.legacy = true;
    m_pending->rows.emplace_back(u"project"_s, store::valuesOf(project));
    for (const QString& establishment : establishments) {
        Beneficiary beneficiary;
        beneficiary.id = BeneficiaryId::make();
        beneficiary.establishment = EstablishmentId::fromText(establishment);
        m_pending->rows.emplace_back(u"beneficiary"_s, store::valuesOf(beneficiary, project.id));
    }
    projects.push_back({project.id.toText(), project.code, place, activity, establishments});
    return projects.size() - 1;
}

void World::rename(std::size_t project, const QString& title, int planYear)
{
    for (auto& [table, values] : m_pending->rows) {
        if (table == "project"_L1 && values.value(u"id"_s) == projects[project].id) {
            values[u"title"_s] = title;
            values[u"plan_year"_s] = planYear;
        }
    }
}

std::size_t World::addMovement(std::size_t project, const QString& source, const QString& stage, int year,
                               qint64 amount, QDate date, std::optional<std::size_t> reverses)
{
    Movement movement;
    movement.id = MovementId::make();
    movement.key = u"m%1"_s.arg(movements.size());
    movement.project = ProjectId::fromText(projects[project].id);
    movement.source = *fromKey<Source>(source);
    movement.stage = *fromKey<Stage>(stage);
    movement.fiscalYear = year;
    movement.amount = Dong(amount);
    movement.date = date;
    if (reverses)
        movement.reverses = MovementId::fromText(movements[*reverses].id);
    m_pending->rows.emplace_back(u"movement"_s, store::valuesOf(movement));
    movements.push_back(
        {movement.id.toText(), project, source, stage, year, reverses ? -amount : amount, date});
    return movements.size() - 1;
}

void World::addAllocation(const QString& place, const QString& source, int year, qint64 amount, QDate date)
{
    const QString id = AllocationId::make().toText();
    m_pending->rows.emplace_back(u"allocation"_s, QVariantMap{{u"id"_s, id},
                                                              {u"decision"_s, u"QĐ"_s},
                                                              {u"date"_s, date.toString(Qt::ISODate)},
                                                              {u"fund"_s, source},
                                                              {u"place"_s, m_units.value(place).toText()},
                                                              {u"fiscal_year"_s, year},
                                                              {u"source"_s, source},
                                                              {u"amount"_s, amount}});
    allocations.push_back({id, place, source, year, amount, date});
}

void World::addResult(std::size_t project, const QString& indicator, std::optional<qint64> planned,
                      std::optional<qint64> actual, QDate date)
{
    Result result;
    result.id = ResultId::make();
    result.indicator = indicator;
    result.planned = planned;
    result.actual = actual;
    result.date = date;
    result.evidence = u"biên bản"_s;
    m_pending->rows.emplace_back(u"result"_s,
                                 store::valuesOf(result, ProjectId::fromText(projects[project].id)));
    results.push_back({result.id.toText(), project, indicator, planned, actual, date});
}

QString World::addEstablishment(const QString& name)
{
    Establishment establishment;
    establishment.id = EstablishmentId::make();
    establishment.taxCode = establishment.id.toText().left(12);
    establishment.name = name;
    establishment.place = m_units.value(u"20"_s);
    m_pending->rows.emplace_back(u"establishment"_s, store::valuesOf(establishment));
    return establishment.id.toText();
}

void World::addText(const QString& scope, const QString& period, const QString& block, const QString& body)
{
    m_pending->rows.emplace_back(u"report_text"_s,
                                 QVariantMap{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                             {u"report"_s, u"conference"_s},
                                             {u"scope"_s, scope},
                                             {u"period"_s, period},
                                             {u"block"_s, block},
                                             {u"lang"_s, u"vi"_s},
                                             {u"body"_s, body}});
}

void World::addStep(std::size_t project, const QString& state, QDate date)
{
    CaseStep step;
    step.id = CaseStepId::make();
    step.project = ProjectId::fromText(projects[project].id);
    step.toState = state;
    step.position = static_cast<int>(++m_steps);
    step.at = QDateTime(date, QTime(9, 0), Qt::UTC);
    step.date = date;
    m_pending->rows.emplace_back(u"case_step"_s, store::valuesOf(step));
}

void World::addOffice()
{
    m_pending->rows.emplace_back(u"office"_s,
                                 QVariantMap{{u"id"_s, OfficeId::make().toText()},
                                             {u"name"_s, u"Sở Công Thương thành phố Hải Phòng"_s},
                                             {u"superior"_s, u"Ủy ban nhân dân thành phố Hải Phòng"_s},
                                             {u"short_name"_s, u"SCT"_s},
                                             {u"kind"_s, u"department"_s},
                                             {u"place_code"_s, u"31"_s},
                                             {u"city"_s, u"Hải Phòng"_s}});
}

void World::addTarget(const QString& indicator, qint64 value, int fromYear, int toYear,
                      const QString& placeCode)
{
    const QString programme = ProgrammeId::make().toText();
    m_pending->rows.emplace_back(u"programme"_s,
                                 QVariantMap{{u"id"_s, programme},
                                             {u"code"_s, programme.left(8)},
                                             {u"name"_s, QString(u"Chương trình "_s + placeCode)},
                                             {u"fund"_s, u"local"_s},
                                             {u"from_year"_s, fromYear},
                                             {u"to_year"_s, toYear},
                                             {u"place_code"_s, placeCode},
                                             {u"legal_basis"_s, u""_s}});
    m_pending->rows.emplace_back(u"target"_s,
                                 QVariantMap{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                             {u"programme"_s, programme},
                                             {u"indicator"_s, indicator},
                                             {u"value"_s, value},
                                             {u"source"_s, u"quyết định"_s}});
}

void World::setSimulated()
{
    m_pending->settings.emplace_back(u"simulated"_s, u"1"_s);
}

void World::save()
{
    store::RecordWriter writer(*m_store, Actor::forSetUp(), u"import"_s);
    for (const auto& [table, values] : m_pending->rows)
        writer.insert(table, values);
    for (const auto& [key, value] : m_pending->settings)
        writer.set(key, value);
    writer.commit();
    m_pending = std::make_unique<Pending>();
}

void World::fill(unsigned seed, int projectCount)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto oneOf = [&](const QStringList& all) { return all.at(upTo(static_cast<int>(all.size()))); };
    const auto someDay = [&] { return QDate(2023, 10, 1).addDays(upTo(900)); };
    const auto someAmount = [&] { return qint64(random() % 3'000'000'000U) + 1; };
    const QStringList stages{u"requested"_s,  u"appraised"_s, u"approved"_s, u"approved"_s, u"approved"_s,
                             u"contracted"_s, u"advanced"_s,  u"paid"_s,     u"settled"_s,  u"returned"_s};
    const QStringList sources{u"national"_s, u"local"_s, u"local"_s, u"counterpart"_s, u"other"_s};
    const QStringList places{u"20"_s, u"30"_s, u"31"_s, u"31new"_s, u"commune30"_s, u"46"_s};

    QStringList establishments;
    for (int i = 0; i < 12; ++i)
        establishments << addEstablishment(u"Cơ sở %1"_s.arg(i + 1));
    for (int i = 0; i < projectCount; ++i) {
        QStringList beneficiaries;
        for (int b = upTo(4); b > 0; --b) {
            const QString one = oneOf(establishments);
            if (!beneficiaries.contains(one))
                beneficiaries << one;
        }
        const std::size_t project = addProject(
            oneOf(places), oneOf({u"1.2"_s, u"3"_s, u"3.1"_s, u"3.3"_s, u"4.2"_s, u"N1"_s}), beneficiaries);
        for (int m = upTo(9); m > 0; --m) {
            const qint64 amount = someAmount();
            const QString source = oneOf(sources);
            const QString stage = oneOf(stages);
            const int year = 2023 + upTo(4);
            const QDate date = someDay();
            const std::size_t first = addMovement(project, source, stage, year, amount, date);
            if (upTo(4) == 0)
                addMovement(project, source, stage, year, amount, date.addDays(upTo(200)), first);
        }
        for (int r = upTo(4); r > 0; --r) {
            const auto maybe = [&]() -> std::optional<qint64> {
                return upTo(4) == 0 ? std::nullopt : std::optional<qint64>(upTo(60));
            };
            const QString indicator = oneOf({u"establishments_new_technology"_s, u"demonstration_models"_s,
                                             u"workers_trained"_s, u"something_new"_s});
            addResult(project, indicator, maybe(), maybe(), upTo(6) == 0 ? QDate() : someDay());
        }
    }
    for (int a = 0; a < 30; ++a) {
        const qint64 amount = someAmount() * (upTo(5) == 0 ? -1 : 1);
        addAllocation(oneOf({u"20"_s, u"30"_s, u"31"_s, u"31new"_s, u"46"_s}),
                      oneOf({u"national"_s, u"local"_s}), 2023 + upTo(4), amount, someDay());
    }
    save();
}

} // namespace kctest
