// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/place_map.h"

#include "base/texts.h"
#include "domain/name_key.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace kc {

namespace {

bool startsEarlier(const AdminUnit& a, const AdminUnit& b)
{
    if (a.validity.from.isValid() != b.validity.from.isValid())
        return !a.validity.from.isValid();
    return a.validity.from < b.validity.from;
}

/// The day of the validity that is nearest to `date`.
QDate nearestDay(const Validity& validity, QDate date)
{
    if (validity.from.isValid() && date < validity.from)
        return validity.from;
    if (validity.to.isValid() && date > validity.to)
        return validity.to;
    return date;
}

QString isoOf(QDate date)
{
    return date.toString(Qt::ISODate);
}

Finding placeFinding(const char* code, const QString& value, MessageArgs args)
{
    return {QString::fromLatin1(code), Severity::Error, QStringLiteral("place"), value, std::move(args), {}};
}

/// "Yên Bái [15], đến 30/06/2025; Lào Cai [15], từ 01/07/2025".
QString meaningsOf(const std::vector<const AdminUnit*>& units, Lang lang)
{
    QStringList names;
    for (const AdminUnit* unit : units) {
        const Validity& days = unit->validity;
        const QString key = days.from.isValid() && days.to.isValid() ? QStringLiteral("place_meaning.within")
                            : days.from.isValid()                    ? QStringLiteral("place_meaning.since")
                            : days.to.isValid()                      ? QStringLiteral("place_meaning.until")
                                                                     : QStringLiteral("place_meaning.always");
        const bool english = lang == Lang::En && !unit->nameEn.isEmpty();
        const QString said = text(key, lang,
                                  {{QStringLiteral("name"), english ? unit->nameEn : unit->nameVi},
                                   {QStringLiteral("code"), unit->code},
                                   {QStringLiteral("from"), isoOf(days.from)},
                                   {QStringLiteral("to"), isoOf(days.to)}});
        if (!names.contains(said))
            names << said;
    }
    return names.join(QStringLiteral("; "));
}

void insertMeanings(MessageArgs& args, const std::vector<const AdminUnit*>& units)
{
    args.insert(QStringLiteral("meanings"), meaningsOf(units, Lang::Vi));
    args.insert(QStringLiteral("meanings_en"), meaningsOf(units, Lang::En));
}

} // namespace

PlaceMap::PlaceMap(std::vector<AdminUnit> units, const std::vector<AdminChange>& changes)
    : m_units(std::move(units))
    , m_next(m_units.size())
    , m_previous(m_units.size())
{
    m_byId.reserve(static_cast<qsizetype>(m_units.size()));
    std::vector<int> order(m_units.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](int a, int b) { return startsEarlier(at(a), at(b)); });
    for (const int index : order) {
        m_byId.insert(at(index).id, index);
        m_byCode[at(index).code].push_back(index);
        m_byName[placeName(at(index).nameVi).key].push_back(index);
    }
    for (const AdminChange& change : changes) {
        const int from = indexOf(change.from);
        const int to = indexOf(change.to);
        if (from < 0 || to < 0 || from == to)
            continue; // the store's check names broken references; they lead nowhere
        m_next[static_cast<std::size_t>(from)].push_back({change.date, change.change, to});
        m_previous[static_cast<std::size_t>(to)].push_back({change.date, change.change, from});
    }
}

const AdminUnit* PlaceMap::unit(AdminUnitId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &at(index);
}

const AdminUnit* PlaceMap::unitAt(const QString& code, QDate date, UnitLevel level) const
{
    const auto rows = m_byCode.constFind(code);
    if (rows == m_byCode.constEnd())
        return nullptr;
    for (const int index : *rows) {
        if (at(index).level == level && at(index).validity.contains(date))
            return &at(index);
    }
    return nullptr;
}

std::vector<const AdminUnit*> PlaceMap::unitsAt(QDate date, UnitLevel level, const QString& parentCode) const
{
    std::vector<const AdminUnit*> found;
    for (const AdminUnit& unit : m_units) {
        if (unit.level == level && unit.validity.contains(date) &&
            (parentCode.isEmpty() || unit.parentCode == parentCode))
            found.push_back(&unit);
    }
    std::sort(found.begin(), found.end(),
              [](const AdminUnit* a, const AdminUnit* b) { return a->code < b->code; });
    return found;
}

bool PlaceMap::sameMeaning(int earlier, int later) const
{
    if (placeName(at(earlier).nameVi).key == placeName(at(later).nameVi).key)
        return true;
    return stepBack(later) == earlier; // renamed: Thừa Thiên Huế and Huế are one place
}

bool PlaceMap::oneMeaning(const std::vector<int>& rows) const
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (!sameMeaning(rows[i - 1], rows[i]))
            return false;
    }
    return !rows.empty();
}

AdminUnitId PlaceMap::likeliest(const std::vector<int>& rows, QDate likely) const
{
    const auto standing = std::find_if(rows.begin(), rows.end(),
                                       [&](int index) { return at(index).validity.contains(likely); });
    return at(standing == rows.end() ? rows.back() : *standing).id;
}

Expected<AdminUnitId> PlaceMap::resolve(const QString& code, std::optional<QDate> date, QDate likely) const
{
    const QString key = code.trimmed();
    const auto rows = m_byCode.constFind(key);
    MessageArgs args{{QStringLiteral("code"), key}};
    if (rows == m_byCode.constEnd())
        return refuse(placeFinding("place.unknown_code", code, args));
    if (date) {
        for (const int index : *rows) {
            if (at(index).validity.contains(*date))
                return at(index).id;
        }
        args.insert(QStringLiteral("date"), isoOf(*date));
        return refuse(placeFinding("place.not_in_force", code, args));
    }
    if (oneMeaning(*rows))
        return likeliest(*rows, likely);
    std::vector<const AdminUnit*> meanings;
    for (const int index : *rows)
        meanings.push_back(&at(index));
    insertMeanings(args, meanings);
    return refuse(placeFinding("place.ambiguous_code", code, args));
}

Expected<AdminUnitId> PlaceMap::resolveName(const QString& name, std::optional<QDate> date, UnitLevel level,
                                            const QString& parentCode, QDate likely) const
{
    const PlaceName wanted = placeName(name);
    MessageArgs args{{QStringLiteral("name"), name.simplified()}};
    std::vector<int> folded;
    std::vector<int> exact;
    const auto rows = m_byName.constFind(wanted.key);
    if (rows != m_byName.constEnd()) {
        for (const int index : *rows) {
            const AdminUnit& unit = at(index);
            if (unit.level != level || (date && !unit.validity.contains(*date)))
                continue;
            if (!parentCode.isEmpty() && unit.parentCode != parentCode)
                continue;
            if (wanted.kind && *wanted.kind != unit.kind)
                continue;
            folded.push_back(index);
            if (placeName(unit.nameVi).exact == wanted.exact)
                exact.push_back(index);
        }
    }
    const std::vector<int>& found = exact.empty() ? folded : exact;
    if (found.empty()) {
        if (date)
            args.insert(QStringLiteral("date"), isoOf(*date));
        return refuse(placeFinding("place.unknown_name", name, args));
    }
    // Without a date the rows of one code that keeps its name are one place; the same name under two codes
    // (Bắc Ninh 27, Bắc Ninh 24) is two territories.
    const bool oneCode = std::all_of(found.begin(), found.end(),
                                     [&](int index) { return at(index).code == at(found[0]).code; });
    if (found.size() == 1 || (!date && oneCode && oneMeaning(found)))
        return likeliest(found, likely);
    std::vector<const AdminUnit*> meanings;
    for (const int index : found)
        meanings.push_back(&at(index));
    insertMeanings(args, meanings);
    return refuse(placeFinding("place.ambiguous_name", name, args));
}

int PlaceMap::onlyTarget(const Links& links, QDate upTo)
{
    int target = -1;
    for (const Link& link : links) {
        if (link.date > upTo)
            continue;
        if (link.change == ChangeKind::Split || (target >= 0 && target != link.other))
            return -1;
        target = link.other;
    }
    return target;
}

int PlaceMap::stepBack(int index) const
{
    const Links& links = previous(index);
    if (links.empty())
        return -1;
    const int source = links.front().other;
    for (const Link& link : links) {
        if (link.other != source || link.change == ChangeKind::Merged || link.change == ChangeKind::Split)
            return -1;
    }
    // One became exactly one: the source has no other heir.
    return onlyTarget(next(source), links.front().date) == index ? source : -1;
}

int PlaceMap::moved(int index, QDate boundary) const
{
    // A chain is never longer than the number of units: wrong data with a circle ends here too.
    int steps = static_cast<int>(m_units.size());
    int here = index;
    for (int heir = onlyTarget(next(here), boundary); heir >= 0 && steps > 0; --steps) {
        here = heir;
        heir = onlyTarget(next(here), boundary);
    }
    while (steps-- > 0 && at(here).validity.from.isValid() && boundary < at(here).validity.from) {
        const int source = stepBack(here);
        if (source < 0)
            break;
        here = source;
    }
    return here;
}

AdminUnitId PlaceMap::onMap(AdminUnitId unit, QDate boundary) const
{
    const int index = indexOf(unit);
    return index < 0 ? AdminUnitId() : at(moved(index, boundary)).id;
}

bool PlaceMap::standsOn(AdminUnitId unit, QDate date) const
{
    const int index = indexOf(unit);
    return index >= 0 && at(index).validity.contains(date);
}

int PlaceMap::provinceIndex(int index, QDate date) const
{
    int here = moved(index, date);
    for (int climb = 0; climb < 3 && at(here).level != UnitLevel::Province; ++climb) {
        const AdminUnit& child = at(here);
        const QDate day = nearestDay(child.validity, date);
        const AdminUnit* parent = unitAt(child.parentCode, day, UnitLevel::Province);
        if (!parent)
            parent = unitAt(child.parentCode, day, UnitLevel::District);
        if (!parent)
            return -1;
        here = indexOf(parent->id);
    }
    return at(here).level == UnitLevel::Province ? moved(here, date) : -1;
}

AdminUnitId PlaceMap::provinceOf(AdminUnitId unit, QDate date) const
{
    const int index = indexOf(unit);
    if (index < 0)
        return {};
    const int province = provinceIndex(index, date);
    return province < 0 ? AdminUnitId() : at(province).id;
}

std::vector<AdminUnitId> PlaceMap::partsOf(AdminUnitId unit, QDate boundary) const
{
    const int index = indexOf(unit);
    if (index < 0)
        return {};
    const int whole = moved(index, boundary);
    const AdminUnit& target = at(whole);
    std::vector<AdminUnitId> parts;
    for (int i = 0; i < static_cast<int>(m_units.size()); ++i) {
        bool inside = false;
        if (target.level == UnitLevel::Province) {
            inside = provinceIndex(i, boundary) == whole;
        } else {
            const int here = moved(i, boundary);
            inside = here == whole ||
                     (at(here).level == UnitLevel::Commune && target.level == UnitLevel::District &&
                      unitAt(at(here).parentCode, nearestDay(at(here).validity, boundary),
                             UnitLevel::District) == &target);
        }
        if (inside)
            parts.push_back(at(i).id);
    }
    return parts;
}

Region PlaceMap::regionOf(AdminUnitId unit, QDate date) const
{
    const AdminUnit* province = this->unit(provinceOf(unit, date));
    return province ? province->region : Region::None;
}

bool PlaceMap::isCentrallyRunCity(const QString& provinceCode, QDate date) const
{
    const AdminUnit* province = unitAt(provinceCode, date, UnitLevel::Province);
    return province && province->kind == UnitKind::ThanhPhoTw;
}

bool PlaceMap::isInCentrallyRunCity(AdminUnitId unit, QDate date) const
{
    const AdminUnit* province = this->unit(provinceOf(unit, date));
    return province && province->kind == UnitKind::ThanhPhoTw;
}

} // namespace kc
