// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/place_text.h"

#include "base/texts.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// The word before (or after) the name; the long names of kinds are for lists, not for sentences.
QString kindWord(UnitKind kind, Lang lang)
{
    if (kind == UnitKind::ThanhPhoTw || kind == UnitKind::ThanhPho)
        return lang == Lang::Vi ? u"Thành phố"_s : u"City"_s;
    return text(labelKey(kind), lang);
}

} // namespace

QString placeTitle(const AdminUnit& unit, Lang lang)
{
    const QString word = kindWord(unit.kind, lang);
    if (lang == Lang::En) {
        const QString name = unit.nameEn.isEmpty() ? unit.nameVi : unit.nameEn;
        return name.endsWith(word, Qt::CaseInsensitive) ? name : QString(name + u' ' + word);
    }
    return unit.nameVi.startsWith(word, Qt::CaseInsensitive) ? unit.nameVi
                                                             : QString(word + u' ' + unit.nameVi);
}

QString placeInFull(const PlaceMap& places, AdminUnitId id, QDate date, Lang lang)
{
    if (id.isNull())
        return {};
    const AdminUnit* unit = places.unit(id);
    if (!unit)
        return id.toText();
    QString full = placeTitle(*unit, lang);
    if (unit->level == UnitLevel::Province)
        return full;
    const AdminUnit* province = places.unit(places.provinceOf(id, date));
    if (!province)
        return full;
    QString above = placeTitle(*province, lang);
    if (lang == Lang::Vi && !above.isEmpty())
        above[0] = above.at(0).toLower();
    return full + u", " + above;
}

} // namespace kc::ui
