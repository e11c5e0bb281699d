// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_write.h"

#include "casework/sample/nation_ledger.h"
#include "store/establishments.h"
#include "store/programmes.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/values.h"

#include <memory>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

/// Ids follow from what the records are, so that one seed gives one nation.
const QUuid kNationSpace(u"b7f5b7f0-0b7e-5c0f-8f6e-2d6a8f1f3c52"_s);

QString nationId(const QString& table, const QString& name)
{
    return QUuid::createUuidV5(kNationSpace, table + u'|' + name).toString(QUuid::WithoutBraces);
}

class NationWriter
{
public:
    NationWriter(store::Store& store, FixedClock& clock, const NationData& data, const NationPlan& plan,
                 const PlaceMap& places)
        : m_store(store)
        , m_clock(clock)
        , m_data(data)
        , m_plan(plan)
        , m_places(places)
    {
    }

    Expected<void> write(const std::function<bool(int, int)>& progress)
    {
        begin();
        writeOffice();
        writeProgramme();
        for (const NationAllocation& allocation : m_plan.allocations)
            writeAllocation(allocation);
        for (const NationOfficer& officer : m_plan.officers)
            writeOfficer(officer);
        for (const NationEstablishment& establishment : m_plan.establishments)
            writeEstablishment(establishment);
        // A thousand đề án at a time: the journal of one transaction stays small.
        constexpr int kBatch = 1000;
        const int total = static_cast<int>(m_plan.projects.size());
        for (int done = 0; done < total; ++done) {
            if (done % kBatch == 0)
                begin();
            writeProject(m_plan.projects[static_cast<size_t>(done)]);
            if (progress && (done % 25 == 24 || done + 1 == total) && !progress(done + 1, total))
                return refuse(u"sample.cancelled"_s);
        }
        m_writer->commit();
        m_writer.reset();
        return {};
    }

private:
    /// The next transaction, a minute after the last one.
    void begin()
    {
        if (m_writer)
            m_writer->commit();
        m_writer.reset();
        m_clock.set(m_clock.now().addSecs(60));
        m_writer = std::make_unique<store::RecordWriter>(m_store, Actor::forSetUp(), u"sample"_s);
    }

    void insert(const QString& table, const QString& name, QVariantMap values)
    {
        values.insert(u"id"_s, nationId(table, name));
        m_writer->insert(table, values);
    }

    void writeOffice()
    {
        insert(u"office"_s, u"ministry"_s,
               {{u"name"_s, u"Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công"_s},
                {u"superior"_s, u"Bộ Công Thương"_s},
                {u"short_name"_s, u"ĐCK"_s},
                {u"kind"_s, u"department"_s},
                {u"place_code"_s, QString()},
                {u"city"_s, u"Hà Nội"_s}});
    }

    void writeProgramme()
    {
        Programme programme;
        programme.id = ProgrammeId::fromText(nationId(u"programme"_s, u"national"_s));
        programme.code = u"KCQG-2021-2025"_s;
        programme.name = u"Chương trình khuyến công quốc gia giai đoạn 2021-2025"_s;
        programme.fund = Fund::National;
        programme.fromYear = 2021;
        programme.toYear = 2025;
        programme.legalBasis = u"Quyết định 1881/QĐ-TTg"_s;
        m_programme = programme.id;
        m_writer->insert(u"programme"_s, store::valuesOf(programme));
        for (const auto& row : m_data.targets)
            insert(u"target"_s, row.value(u"indicator"_s),
                   {{u"programme"_s, m_programme.toText()},
                    {u"indicator"_s, row.value(u"indicator"_s)},
                    {u"value"_s, row.value(u"value"_s).toLongLong()},
                    {u"source"_s, row.value(u"source"_s)}});
    }

    void writeAllocation(const NationAllocation& a)
    {
        const QString date = a.date.toString(Qt::ISODate);
        insert(u"allocation"_s,
               u"%1|%2|%3|%4"_s.arg(date, a.place.toText(), keyOf(a.source)).arg(m_allocations++),
               {{u"decision"_s, a.decision},
                {u"date"_s, date},
                {u"fund"_s, keyOf(a.source == Source::National ? Fund::National : Fund::Local)},
                {u"place"_s, a.place.toText()},
                {u"fiscal_year"_s, a.year},
                {u"source"_s, keyOf(a.source)},
                {u"amount"_s, qlonglong(a.amount) * 1'000'000}});
    }

    void writeOfficer(const NationOfficer& o)
    {
        insert(u"officer"_s, QString::number(m_officers++),
               store::officerValues(o.office, o.place, o.from, o.name, o.position, o.fullTime, o.from, o.to));
    }

    void writeEstablishment(const NationEstablishment& planned)
    {
        const PlannedEstablishment& e = planned.traits;
        const Industry& industry = m_data.words.industries[e.industry];
        Establishment record;
        record.id = EstablishmentId::fromText(nationId(u"establishment"_s, e.taxCode));
        record.taxCode = e.taxCode;
        record.name = e.name;
        record.legalForm = fromKey<LegalForm>(e.legalForm).value_or(LegalForm::Llc);
        record.placeAsOf = planned.registeredOn;
        record.place = m_places.onMap(m_plan.homes[planned.home].unit, planned.registeredOn);
        record.address = e.address;
        record.sector = industry.sector;
        record.vsicCode = industry.vsic;
        record.vsicVersion = u"27/2018"_s;
        record.foundedOn = e.foundedOn;
        record.representative = e.representative;
        record.ownerFemale = e.ownerFemale;
        record.craftVillage = e.craftVillage;
        record.workers = e.workers;
        record.femaleWorkers = e.femaleWorkers;
        record.insuredWorkers = e.insuredWorkers;
        record.capital = Dong(qint64(e.capital) * 1'000'000);
        record.revenue = Dong(qint64(e.revenue) * 1'000'000);
        record.phone = e.phone;
        record.email = e.email;
        m_writer->insert(u"establishment"_s, store::valuesOf(record));
        for (const NationYear& year : planned.years)
            insert(u"establishment_year"_s, u"%1|%2"_s.arg(e.taxCode).arg(year.year),
                   {{u"establishment"_s, record.id.toText()},
                    {u"year"_s, year.year},
                    {u"workers"_s, year.workers},
                    {u"revenue"_s, qlonglong(year.revenue) * 1'000'000},
                    {u"exports"_s, QVariant()},
                    {u"taxes"_s, qlonglong(year.taxes) * 1'000'000},
                    {u"income_per_worker"_s, qlonglong(year.income) * 10'000}});
    }

    void writeProject(const NationProject& planned)
    {
        const NationWork& work = *planned.work;
        const PlannedDays& days = planned.days;
        Project record;
        record.id = ProjectId::fromText(nationId(u"project"_s, planned.code));
        record.code = planned.code;
        record.title = planned.title;
        record.fund = planned.fund;
        record.kind = planned.parts.size() > 1 ? ProjectKind::Group : ProjectKind::Single;
        record.programme = m_programme;
        record.planYear = planned.year;
        record.activity = work.activity;
        record.norm = work.norm;
        record.implementingUnit = m_plan.homes[planned.home].centre;
        record.place = planned.place;
        record.placeAsOf = days.submitted;
        record.startsOn = days.decided.addDays(20);
        record.endsOn = {planned.year, 12, 15};
        record.asked = nationAsked(planned);
        record.totalCost = record.asked.total();
        record.eligibleCost = record.asked.support() + record.asked.counterpart;
        record.units = static_cast<int>(planned.parts.size());
        record.necessity = work.text.necessity;
        record.goals = work.text.goals;
        record.effects = work.text.effects;
        record.state = planned.state;
        record.round = 1;
        record.submittedOn = days.submitted;
        record.approvedOn = planned.isApproved() ? days.decided : QDate();
        record.legacy = true;
        m_writer->insert(u"project"_s, store::valuesOf(record));
        for (const NationPart& part : planned.parts) {
            if (!part.establishment)
                continue;
            const QString taxCode = m_plan.establishments[*part.establishment].traits.taxCode;
            Beneficiary beneficiary;
            beneficiary.id =
                BeneficiaryId::fromText(nationId(u"beneficiary"_s, planned.code + u'|' + taxCode));
            beneficiary.establishment = EstablishmentId::fromText(nationId(u"establishment"_s, taxCode));
            beneficiary.support = Dong(part.support() * 1'000'000);
            beneficiary.counterpart = Dong(part.counterpart.value * 100'000);
            m_writer->insert(u"beneficiary"_s, store::valuesOf(beneficiary, record.id));
        }
        for (const NationResult& planResult : planned.results) {
            Result result;
            result.id = ResultId::fromText(nationId(u"result"_s, planned.code + u'|' + planResult.indicator));
            result.indicator = planResult.indicator;
            result.planned = planResult.planned;
            if (planResult.actual) {
                result.actual = planResult.actual->value;
                result.date = days.accepted;
                result.evidence = m_data.words.wordsOf(u"evidence"_s).front();
            }
            m_writer->insert(u"result"_s, store::valuesOf(result, record.id));
        }
        for (const Movement& movement : nationLedger(planned, record.id))
            m_writer->insert(u"movement"_s, store::valuesOf(movement));
    }

    store::Store& m_store;
    FixedClock& m_clock;
    const NationData& m_data;
    const NationPlan& m_plan;
    const PlaceMap& m_places;
    std::unique_ptr<store::RecordWriter> m_writer;
    ProgrammeId m_programme;
    int m_allocations = 0;
    int m_officers = 0;
};

} // namespace

Expected<void> writeNation(store::Store& store, FixedClock& clock, const NationData& data,
                           const NationPlan& plan, const PlaceMap& places,
                           const std::function<bool(int, int)>& progress)
{
    return NationWriter(store, clock, data, plan, places).write(progress);
}

} // namespace kc::casework::sample
