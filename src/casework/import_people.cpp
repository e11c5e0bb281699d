// SPDX-License-Identifier: GPL-3.0-or-later
// Officers, and what establishments say about their years: records that reports count.
#include "base/ids.h"
#include "base/period.h"
#include "base/viet_text.h"
#include "casework/import_run.h"

#include <QUuid>

namespace kc::casework {

using namespace Qt::StringLiterals;

void importEstablishmentYear(ImportRun& run)
{
    const QString column = u"tax_code"_s;
    const StoredRecord* establishment = establishmentOf(run, column);
    if (!establishment ||
        !run.inScope(AdminUnitId::fromText(establishment->values.value(u"place"_s).toString()), column,
                     run.text(column)))
        return;
    const QString naturalKey = ImportRun::joined({establishment->id, QString::number(run.number(u"year"_s))});
    if (!run.claim(naturalKey, column, run.text(column)))
        return;
    const QStringList figures{u"workers"_s, u"revenue"_s, u"exports"_s, u"taxes"_s, u"income_per_worker"_s};
    QVariantMap values;
    run.copy(values, ImportRun::Empty::Null, figures);
    const StoredRecord* stored = run.find(u"establishment_year"_s, naturalKey);
    if (stored && ImportRun::differences(*stored, values).isEmpty()) {
        run.countUnchanged();
        return;
    }
    // The figures of a year stand on its last day, as for the act that enters them.
    const FiscalYear year{static_cast<int>(run.number(u"year"_s))};
    if (run.refuseLocked(u"year"_s, year.last().toString(Qt::ISODate)))
        return;
    if (stored) {
        run.update(u"establishment_year"_s, *stored, naturalKey, values);
        return;
    }
    for (const QString& figure : figures) {
        if (!values.contains(figure))
            values.insert(figure, QVariant());
    }
    values.insert(u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    values.insert(u"establishment"_s, establishment->id);
    values.insert(u"year"_s, run.number(u"year"_s));
    run.insert(u"establishment_year"_s, naturalKey, values);
}

void importOfficer(ImportRun& run)
{
    const QDate from = run.date(u"from"_s);
    const QDate to = run.date(u"to"_s);
    if (to.isValid() && to < from)
        run.refuse(u"import.ends_before_begin"_s, u"to"_s, run.text(u"to"_s));
    const std::optional<ImportRun::Place> place = run.place(from);
    if (run.refused())
        return;
    const QString name = run.text(u"name"_s);
    const QString naturalKey =
        ImportRun::joined({run.text(u"office"_s), place->unit.toText(), name, run.text(u"from"_s)});
    if (!run.claim(naturalKey, u"name"_s, name))
        return;
    QVariantMap values{
        {u"place_as_of"_s, place->asOf.isValid() ? QVariant(place->asOf.toString(Qt::ISODate)) : QVariant()},
        {u"full_time"_s, run.flag(u"full_time"_s) ? 1 : 0}};
    run.copy(values, ImportRun::Empty::Text, {u"position"_s});
    if (run.has(u"to"_s))
        values.insert(u"to_day"_s, to.isValid() ? QVariant(run.text(u"to"_s)) : QVariant());
    if (const StoredRecord* stored = run.find(u"officer"_s, naturalKey)) {
        run.update(u"officer"_s, *stored, naturalKey, values);
        return;
    }
    if (!values.contains(u"position"_s))
        values.insert(u"position"_s, u""_s);
    if (!values.contains(u"to_day"_s))
        values.insert(u"to_day"_s, QVariant());
    values.insert(u"id"_s, OfficerId::make().toText());
    values.insert(u"office"_s, run.text(u"office"_s));
    values.insert(u"place"_s, place->unit.toText());
    values.insert(u"name"_s, name);
    values.insert(u"name_folded"_s, fold(name));
    values.insert(u"from_day"_s, run.text(u"from"_s));
    run.insert(u"officer"_s, naturalKey, values);
}

} // namespace kc::casework
