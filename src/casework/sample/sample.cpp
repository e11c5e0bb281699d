// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample.h"

#include "base/viet_text.h"
#include "casework/sample/nation_write.h"
#include "casework/sample/sample_run.h"
#include "casework/set_up.h"
#include "store/new_file.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "store/store.h"
#include "store/values.h"

#include <QTimeZone>

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;
using namespace sample;

namespace {

const QString& haiPhong()
{
    static const QString name = u"hai-phong"_s;
    return name;
}

const QString& nation()
{
    static const QString name = u"national-2021-2025"_s;
    return name;
}

using SampleProgress = std::function<bool(int, int)>;

/// Districts and communes; a district whose kind changed is linked to its later self.
void writeSamplePlaces(store::RecordWriter& writer, const SampleData& data)
{
    for (const SamplePlace& place : data.places) {
        const AdminUnit& unit = place.unit;
        writer.insert(u"admin_unit"_s, {{u"id"_s, unit.id.toText()},
                                        {u"code"_s, unit.code},
                                        {u"level"_s, keyOf(unit.level)},
                                        {u"kind"_s, keyOf(unit.kind)},
                                        {u"name_vi"_s, unit.nameVi},
                                        {u"name_en"_s, unit.nameEn},
                                        {u"name_folded"_s, fold(unit.nameVi + u' ' + unit.nameEn)},
                                        {u"parent_code"_s, unit.parentCode},
                                        {u"region"_s, QString()},
                                        {u"valid_from"_s, store::dateValue(unit.validity.from)},
                                        {u"valid_to"_s, store::dateValue(unit.validity.to)},
                                        {u"legal_basis"_s, unit.legalBasis},
                                        {u"note"_s, QString()}});
    }
    for (size_t i = 0; i < data.places.size(); ++i) {
        const AdminUnit& later = data.places[i].unit;
        if (later.level != UnitLevel::District || !later.validity.from.isValid())
            continue;
        const AdminUnit& earlier = data.places[data.placeOn(i, later.validity.from.addDays(-1))].unit;
        writer.insert(u"admin_change"_s,
                      {{u"id"_s, AdminUnitId::fromName(later.id.uuid(), u"change"_s).toText()},
                       {u"date"_s, store::dateValue(later.validity.from)},
                       {u"change"_s, keyOf(ChangeKind::Reclassified)},
                       {u"from_unit"_s, earlier.id.toText()},
                       {u"to_unit"_s, later.id.toText()},
                       {u"legal_basis"_s, later.legalBasis}});
    }
}

/// Nothing of value is in the file yet: a power cut may spoil it, waiting for the disk after each act would
/// take the time of the whole work several times.
class FastWriting
{
public:
    explicit FastWriting(store::Store& store)
        : m_store(store)
    {
        store::Query(m_store, u"sample/write_fast"_s).run();
    }
    void end()
    {
        store::Query(m_store, u"sample/write_safely"_s).run();
        store::Query(m_store, u"sample/checkpoint"_s).run();
    }

private:
    store::Store& m_store;
};

void markAsSample(store::RecordWriter& writer, const QString& name)
{
    writer.set(u"simulated"_s, u"1"_s);
    writer.set(u"sample"_s, name);
}

Expected<void> fillHaiPhong(store::Store& store, FixedClock& clock, quint64 seed,
                            const SampleProgress& progress)
{
    const SampleData data = SampleData::load();
    SampleDice dice(seed);
    const SamplePlan plan = makeSamplePlan(data, dice);
    {
        store::RecordWriter writer(store, Actor::forSetUp(), u"sample"_s);
        markAsSample(writer, haiPhong());
        writeSamplePlaces(writer, data);
        writer.commit();
    }
    FastWriting fast(store);
    SampleRun run(store, clock, data, plan, dice);
    const Expected<void> played = run.play(progress);
    fast.end();
    return played;
}

Expected<void> fillNation(store::Store& store, FixedClock& clock, quint64 seed,
                          const SampleProgress& progress)
{
    const NationData data = NationData::load();
    const PlaceMap places = store::loadPlaces(store);
    SampleDice dice(seed);
    const NationPlan plan = makeNationPlan(data, places, dice);
    FastWriting fast(store);
    {
        store::RecordWriter writer(store, Actor::forSetUp(), u"sample"_s);
        markAsSample(writer, nation());
        writer.commit();
    }
    Casework work(store);
    Expected<void> done = createSampleUsers(store, work);
    if (done)
        done = writeNation(store, clock, data, plan, places, progress);
    fast.end();
    return done;
}

/// A sample by its name: where and when it begins, and what fills it.
struct SampleKind
{
    QString name;
    QString provinceCode; ///< of the office; empty: the whole country
    QDate begins;
    Expected<void> (*fill)(store::Store&, FixedClock&, quint64, const SampleProgress&);
};

const std::vector<SampleKind>& sampleKinds()
{
    static const std::vector<SampleKind> kinds{{haiPhong(), u"31"_s, {2023, 4, 3}, fillHaiPhong},
                                               {nation(), {}, kNationDay, fillNation}};
    return kinds;
}

} // namespace

QStringList sampleNames()
{
    QStringList names;
    for (const SampleKind& kind : sampleKinds())
        names << kind.name;
    return names;
}

std::vector<SampleUser> sampleUsers()
{
    // Printed beside the sample: whoever has the file may look at everything in it.
    const QString password = u"mau-thu-2025"_s;
    std::vector<SampleUser> users;
    for (const QStringList& person : samplePeople())
        users.push_back({person.at(0), person.at(1), person.at(3), password});
    return users;
}

Expected<void> createSample(const QString& path, const QString& name, quint64 seed,
                            const std::function<bool(int done, int total)>& progress)
{
    const auto kind = std::find_if(sampleKinds().begin(), sampleKinds().end(),
                                   [&](const SampleKind& one) { return one.name == name; });
    if (kind == sampleKinds().end())
        return refuse(
            {u"sample.unknown_name"_s, Severity::Error, u"sample"_s, name, {{u"name"_s, name}}, {}});
    // Seven in the morning in Vietnam.
    FixedClock clock(QDateTime(kind->begins, QTime(0, 0), QTimeZone::utc()));
    return store::makeNewFile(path, [&](const QString& unnamed) -> Expected<void> {
        const Expected<std::unique_ptr<store::Store>> store =
            createStore(unnamed, clock, {kind->provinceCode, {}, {}, {}, {}, {}});
        if (!store)
            return tl::unexpected(store.error());
        return kind->fill(**store, clock, seed, progress);
    });
}

} // namespace kc::casework
