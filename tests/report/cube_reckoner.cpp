// SPDX-License-Identifier: GPL-3.0-or-later
// Adds the records of a CubeWorld up by hand. It knows the places of that world by heart and uses neither the
// summaries nor the place map.
#include "report/cube_world.h"
#include "store/query.h"

using namespace Qt::StringLiterals;
using namespace kc;
using report::CubeDim;
using report::CubeQuery;
using report::Measure;

namespace kctest {

namespace {

/// Where a unit stands on a day.
struct PlainPlace
{
    QString unit; ///< key of the province
    QString key;  ///< as rows name it
    QString region;
};

class Reckoner
{
public:
    Reckoner(const PlainTables& tables, const CubeQuery& query)
        : m_query(query)
        , m_tables(tables)
    {
        for (const QString& unit : {u"20"_s, u"21"_s, u"30"_s, u"31"_s, u"31new"_s, u"c30"_s, u"25"_s,
                                    u"25new"_s, u"17"_s, u"26"_s, u"68"_s, u"60"_s, u"68new"_s})
            m_units.insert(unitId(unit), unit);
        for (const PlainRecord& project : m_tables.at(u"project"_s))
            m_projects.insert(project[u"id"_s].toString(), project);
        for (const PlainRecord& unit : m_tables.at(u"admin_unit"_s))
            m_renumbered = m_renumbered || unit[u"id"_s].toString() == unitId(u"21"_s);
    }

    PlainAnswer answer()
    {
        switch (m_query.measure) {
        case Measure::Ledger:
            ledger();
            break;
        case Measure::Allocated:
            allocated();
            break;
        case Measure::Projects:
            projects();
            break;
        case Measure::Establishments:
            establishments();
            break;
        case Measure::ResultPlanned:
        case Measure::ResultActual:
            results();
            break;
        default:
            officers();
        }
        return m_rows;
    }

private:
    using Keys = QMap<CubeDim, QString>;

    PlainPlace place(const QVariant& id) const { return placeOn(id, m_query.boundaries); }
    PlainPlace placeOn(const QVariant& id, QDate day) const
    {
        const bool merged = day >= QDate(2025, 7, 1);
        QString unit = m_units.value(id.toString());
        if (unit == "c30"_L1)
            unit = u"30"_s;
        if (merged) {
            static const QMap<QString, QString> heirs{
                {u"30"_s, u"31new"_s}, {u"31"_s, u"31new"_s}, {u"25"_s, u"25new"_s}, {u"17"_s, u"25new"_s},
                {u"26"_s, u"25new"_s}, {u"68"_s, u"68new"_s}, {u"60"_s, u"68new"_s}};
            unit = heirs.value(unit, unit);
        }
        if (unit == "20"_L1 && m_renumbered && day >= QDate(2027, 1, 1))
            unit = u"21"_s;
        PlainPlace place{unit, unit.left(2), u"north"_s};
        if (unit == "68new"_L1)
            place.region = u"central"_s;
        else if (unit == "68"_L1 || unit == "60"_L1)
            place.region = u"south"_s;
        if (unit.endsWith("new"_L1) && !merged)
            place.key += u"@2025-07-01"_s; // shown whole; its code belongs to another one on that day
        return place;
    }

    bool inScope(const PlainPlace& place) const
    {
        switch (m_query.filter.scope.kind) {
        case report::Scope::Kind::National:
            return true;
        case report::Scope::Kind::Region:
            return place.region == keyOf(m_query.filter.scope.region);
        case report::Scope::Kind::Province:
            return place.key == m_query.filter.scope.province;
        }
        return false;
    }

    template <class Enum>
    static bool wanted(const std::vector<Enum>& all, const QString& key)
    {
        for (const Enum value : all) {
            if (keyOf(value) == key)
                return true;
        }
        return all.empty();
    }

    /// Fills place, activity and fund of a project; false when it is filtered out.
    bool standsIn(const QString& project, Keys& keys) const
    {
        const PlainRecord& record = *m_projects.constFind(project);
        const PlainPlace where = place(record[u"place"_s]);
        keys[CubeDim::Province] = where.key;
        keys[CubeDim::Region] = where.region;
        keys[CubeDim::Activity] = record[u"activity"_s].toString().split(u'.').front();
        keys[CubeDim::Content] = record[u"activity"_s].toString();
        keys[CubeDim::Fund] = record[u"fund"_s].toString();
        keys[CubeDim::Kind] = record[u"kind"_s].toString();
        keys[CubeDim::Place] = where.key;
        if (record[u"place"_s].toString() == unitId(u"c30"_s)) // ends on 30/06/2025 and became no other one
            keys[CubeDim::Place] = m_query.boundaries >= QDate(2025, 7, 1) ? u"10507@"_s : u"10507"_s;
        return inScope(where) && wanted(m_query.filter.funds, keys[CubeDim::Fund]) &&
               wanted(m_query.filter.kinds, keys[CubeDim::Kind]) &&
               (m_query.filter.activities.isEmpty() ||
                m_query.filter.activities.contains(keys[CubeDim::Activity]));
    }

    PlainRow& row(const Keys& keys)
    {
        QStringList parts;
        for (const CubeDim dim : m_query.dims)
            parts << keys.value(dim);
        return m_rows[parts];
    }

    static QDate day(const PlainRecord& record, const QString& column)
    {
        return QDate::fromString(record[column].toString(), Qt::ISODate);
    }

    bool inYears(int year) const
    {
        return year >= m_query.period.from.year() && year <= m_query.period.to.year();
    }

    QDate lastMoneyDay() const
    {
        const QDate end = m_query.period.to;
        return end.month() == 12 && end.day() == 31 ? m_query.asAt : qMin(m_query.asAt, end);
    }
    QDate lastResultDay() const { return qMin(m_query.asAt, m_query.period.to); }

    static qint64 signedAmount(const PlainRecord& movement)
    {
        const qint64 amount = movement[u"amount"_s].toLongLong();
        return movement[u"reverses"_s].isNull() ? amount : -amount;
    }

    std::vector<const PlainRecord*> movements() const
    {
        std::vector<const PlainRecord*> all;
        for (const PlainRecord& movement : m_tables.at(u"movement"_s)) {
            if (inYears(movement[u"fiscal_year"_s].toInt()) && day(movement, u"date"_s) <= lastMoneyDay())
                all.push_back(&movement);
        }
        return all;
    }

    void ledger()
    {
        for (const PlainRecord* movement : movements()) {
            Keys keys;
            keys[CubeDim::Year] = (*movement)[u"fiscal_year"_s].toString();
            keys[CubeDim::Source] = (*movement)[u"source"_s].toString();
            keys[CubeDim::Stage] = (*movement)[u"stage"_s].toString();
            if (!standsIn((*movement)[u"project"_s].toString(), keys) ||
                !wanted(m_query.filter.sources, keys[CubeDim::Source]) ||
                !wanted(m_query.filter.stages, keys[CubeDim::Stage]))
                continue;
            PlainRow& sum = row(keys);
            sum.value += signedAmount(*movement);
            sum.records.insert((*movement)[u"id"_s].toString());
        }
    }

    void allocated()
    {
        for (const PlainRecord& allocation : m_tables.at(u"allocation"_s)) {
            const PlainPlace where = place(allocation[u"place"_s]);
            Keys keys;
            keys[CubeDim::Year] = allocation[u"fiscal_year"_s].toString();
            keys[CubeDim::Source] = allocation[u"source"_s].toString();
            keys[CubeDim::Fund] = allocation[u"fund"_s].toString();
            keys[CubeDim::Province] = where.key;
            keys[CubeDim::Region] = where.region;
            if (!inYears(keys[CubeDim::Year].toInt()) || day(allocation, u"date"_s) > lastMoneyDay() ||
                !inScope(where) || !wanted(m_query.filter.sources, keys[CubeDim::Source]) ||
                !wanted(m_query.filter.funds, keys[CubeDim::Fund]))
                continue;
            PlainRow& sum = row(keys);
            sum.value += allocation[u"amount"_s].toLongLong();
            sum.records.insert(allocation[u"id"_s].toString());
        }
    }

    /// Approved state budget by project and year.
    QMap<QString, QMap<int, qint64>> approved() const
    {
        QMap<QString, QMap<int, qint64>> nets;
        for (const PlainRecord* movement : movements()) {
            const QString source = (*movement)[u"source"_s].toString();
            if ((*movement)[u"stage"_s].toString() == "approved"_L1 &&
                (source == "national"_L1 || source == "local"_L1))
                nets[(*movement)[u"project"_s].toString()][(*movement)[u"fiscal_year"_s].toInt()] +=
                    signedAmount(*movement);
        }
        return nets;
    }

    /// Calls back for every project and the year (or the whole period) in which it counts.
    void eachCounted(const std::function<void(const QString&, Keys)>& visit) const
    {
        const bool byYear =
            std::find(m_query.dims.begin(), m_query.dims.end(), CubeDim::Year) != m_query.dims.end();
        const auto nets = approved();
        for (auto net = nets.cbegin(); net != nets.cend(); ++net) {
            Keys keys;
            if (!standsIn(net.key(), keys))
                continue;
            qint64 total = 0;
            for (auto year = net->cbegin(); year != net->cend(); ++year) {
                total += *year;
                keys[CubeDim::Year] = QString::number(year.key());
                if (byYear && *year > 0)
                    visit(net.key(), keys);
            }
            if (!byYear && total > 0)
                visit(net.key(), keys);
        }
    }

    void projects()
    {
        eachCounted([&](const QString& project, const Keys& keys) {
            PlainRow& sum = row(keys);
            sum.value += 1;
            sum.records.insert(project);
        });
    }

    void establishments()
    {
        eachCounted([&](const QString& project, const Keys& keys) {
            for (const PlainRecord& beneficiary : m_tables.at(u"beneficiary"_s)) {
                if (beneficiary[u"project"_s].toString() != project)
                    continue;
                for (const PlainRecord& one : m_tables.at(u"establishment"_s)) {
                    if (one[u"id"_s] == beneficiary[u"establishment"_s])
                        countEstablishment(one, keys);
                }
            }
        });
        for (auto& [keys, sum] : m_rows)
            sum.value = static_cast<qint64>(sum.records.size());
    }

    void countEstablishment(const PlainRecord& establishment, Keys keys)
    {
        const QString id = establishment[u"id"_s].toString();
        keys[CubeDim::Sector] = establishment[u"sector"_s].toString();
        keys[CubeDim::LegalForm] = establishment[u"legal_form"_s].toString();
        if (std::find(m_query.dims.begin(), m_query.dims.end(), CubeDim::Priority) == m_query.dims.end()) {
            row(keys).records.insert(id);
            return;
        }
        const QMap<QString, QString> groups{{u"owner_female"_s, u"female"_s},
                                            {u"owner_ethnic_minority"_s, u"ethnic_minority"_s},
                                            {u"craft_village"_s, u"craft_village"_s}};
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            keys[CubeDim::Priority] = *group;
            if (establishment[group.key()].toInt() == 1)
                row(keys).records.insert(id);
        }
    }

    void results()
    {
        const bool planned = m_query.measure == Measure::ResultPlanned;
        QMap<QString, qint64> counted;
        const auto nets = approved();
        for (auto net = nets.cbegin(); net != nets.cend(); ++net) {
            for (const qint64 amount : *net)
                counted[net.key()] += amount;
        }
        for (const PlainRecord& result : m_tables.at(u"result"_s)) {
            const QVariant value = result[planned ? u"planned"_s : u"actual"_s];
            const QDate date = day(result, u"date"_s);
            Keys keys;
            keys[CubeDim::Indicator] = result[u"indicator"_s].toString();
            keys[CubeDim::Year] = date.isValid() ? QString::number(date.year()) : QString(u""_s);
            const bool counts = date.isValid()
                                    ? date >= m_query.period.from && date <= lastResultDay()
                                    : planned && counted.value(result[u"project"_s].toString()) > 0;
            if (value.isNull() || !counts || !standsIn(result[u"project"_s].toString(), keys) ||
                (!m_query.filter.indicators.isEmpty() &&
                 !m_query.filter.indicators.contains(keys[CubeDim::Indicator])))
                continue;
            PlainRow& sum = row(keys);
            sum.value += value.toLongLong();
            sum.records.insert(result[u"id"_s].toString());
        }
    }

    void officers()
    {
        std::map<const PlainRow*, std::set<QString>> offices;
        for (const PlainRecord& officer : m_tables.at(u"officer"_s)) {
            const PlainPlace where = place(officer[u"place"_s]);
            const QDate last = lastResultDay();
            if (!inScope(where) || day(officer, u"from_day"_s) > last ||
                (!officer[u"to_day"_s].isNull() && day(officer, u"to_day"_s) < last) ||
                (m_query.measure == Measure::FullTimeOfficers && officer[u"full_time"_s].toInt() == 0) ||
                (m_query.measure == Measure::PartTimeOfficers && officer[u"full_time"_s].toInt() != 0))
                continue;
            PlainRow& sum = row({{CubeDim::Province, where.key}, {CubeDim::Region, where.region}});
            sum.records.insert(officer[u"id"_s].toString());
            offices[&sum].insert(officer[u"office"_s].toString() + placeOn(officer[u"place"_s], last).unit);
            sum.value = static_cast<qint64>(m_query.measure == Measure::Offices ? offices[&sum].size()
                                                                                : sum.records.size());
        }
    }

    const CubeQuery& m_query;
    QMap<QString, QString> m_units;
    const PlainTables& m_tables;
    QMap<QString, PlainRecord> m_projects;
    bool m_renumbered = false;
    PlainAnswer m_rows;
};

} // namespace

PlainTables readTables(const store::Store& store, const QStringList& more)
{
    PlainTables tables;
    for (const QString& table :
         QStringList{u"project"_s, u"movement"_s, u"result"_s, u"beneficiary"_s, u"establishment"_s,
                     u"allocation"_s, u"officer"_s, u"admin_unit"_s} +
             more) {
        std::vector<PlainRecord>& records = tables[table];
        store::Query::fromText(store, u"SELECT * FROM "_s + table)->each([&](const store::Row& row) {
            PlainRecord record;
            for (const auto& [name, value] : row.all())
                record.insert(name, value);
            records.push_back(record);
        });
    }
    return tables;
}

PlainAnswer reckon(const PlainTables& tables, const CubeQuery& query)
{
    return Reckoner(tables, query).answer();
}

} // namespace kctest
