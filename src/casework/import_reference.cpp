// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/viet_text.h"
#include "casework/import_run.h"
#include "domain/rule_book.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// The official code says the level: two digits a province, three a district, five a commune.
std::optional<UnitLevel> levelOfCode(const QString& code)
{
    const bool digits = std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits)
        return std::nullopt;
    switch (code.size()) {
    case 2:
        return UnitLevel::Province;
    case 3:
        return UnitLevel::District;
    case 5:
        return UnitLevel::Commune;
    default:
        return std::nullopt;
    }
}

/// First day of the two-level map (Nghị quyết 202/2025/QH15); catalogues of communes without dates mean it.
QDate firstDayOfTwoLevels()
{
    return {2025, 7, 1};
}

/// Day from which the row's unit stands; invalid for one that stood since ever.
std::optional<QDate> unitBegins(ImportRun& run, const QString& code, UnitLevel level)
{
    if (const QDate day = run.date(u"valid_from"_s); day.isValid())
        return day;
    if (!run.has(u"valid_from"_s) && level == UnitLevel::Commune)
        return run.codesAsOf().isValid() ? run.codesAsOf() : firstDayOfTwoLevels();
    // Of a unit that has ended the beginning may be unknown; and the export leaves the cell empty where the
    // store knows none.
    if (run.date(u"valid_to"_s).isValid() ||
        run.find(u"admin_unit"_s, ImportRun::joined({keyOf(level), code, {}})))
        return QDate();
    run.refuse(u"import.required"_s, u"valid_from"_s);
    return std::nullopt;
}

} // namespace

void importAdminUnit(ImportRun& run)
{
    const QString code = run.text(u"code"_s);
    std::optional<UnitLevel> level = fromKey<UnitLevel>(run.text(u"level"_s));
    if (!level)
        level = levelOfCode(code);
    if (!level) {
        run.refuse(u"import.unknown_level"_s, u"level"_s, code);
        return;
    }
    const std::optional<QDate> begins = unitBegins(run, code, *level);
    if (!begins)
        return;
    const QString naturalKey = ImportRun::joined({keyOf(*level), code, begins->toString(Qt::ISODate)});
    const StoredRecord* stored = run.find(u"admin_unit"_s, naturalKey);
    if (!run.claim(naturalKey, u"code"_s, code))
        return;
    const QDate ends = run.date(u"valid_to"_s);
    if (begins->isValid() && ends.isValid() && ends < *begins) {
        run.refuse(u"import.ends_before_begin"_s, u"valid_to"_s, run.text(u"valid_to"_s));
        return;
    }
    const QString nameEn = stored && !run.has(u"name_en"_s) ? stored->values.value(u"name_en"_s).toString()
                                                            : run.text(u"name_en"_s);
    QVariantMap values{{u"code"_s, code},
                       {u"level"_s, keyOf(*level)},
                       {u"kind"_s, run.text(u"kind"_s)},
                       {u"name_vi"_s, run.text(u"name_vi"_s)},
                       {u"name_folded"_s, fold(run.text(u"name_vi"_s) + u' ' + nameEn)}};
    run.copy(values, ImportRun::Empty::Text, {u"name_en"_s, u"parent_code"_s, u"region"_s, u"legal_basis"_s});
    run.copy(values, ImportRun::Empty::Null, {u"valid_to"_s});
    if (stored) {
        run.update(u"admin_unit"_s, *stored, naturalKey, values);
        return;
    }
    const QVariantMap nothing{{u"name_en"_s, u""_s}, {u"parent_code"_s, u""_s},
                              {u"region"_s, u""_s},  {u"legal_basis"_s, u""_s},
                              {u"note"_s, u""_s},    {u"valid_to"_s, QVariant()}};
    for (auto value = nothing.cbegin(); value != nothing.cend(); ++value) {
        if (!values.contains(value.key()))
            values.insert(value.key(), value.value());
    }
    values.insert(u"id"_s, AdminUnitId::make().toText());
    values.insert(u"valid_from"_s, begins->isValid() ? QVariant(begins->toString(Qt::ISODate)) : QVariant());
    run.insert(u"admin_unit"_s, naturalKey, values);
}

void importAdminChange(ImportRun& run)
{
    const QDate date = run.date(u"date"_s);
    const std::optional<AdminUnitId> from = run.unitOfCode(u"from_code"_s, date.addDays(-1));
    const std::optional<AdminUnitId> to = run.unitOfCode(u"to_code"_s, date);
    if (!from || !to)
        return;
    if (*from == *to) {
        run.refuse(u"import.change_to_itself"_s, u"to_code"_s, run.text(u"to_code"_s),
                   {{u"date"_s, run.text(u"date"_s)}});
        return;
    }
    QVariantMap values{{u"date"_s, run.text(u"date"_s)},
                       {u"change"_s, run.text(u"change"_s)},
                       {u"from_unit"_s, from->toText()},
                       {u"to_unit"_s, to->toText()}};
    run.copy(values, ImportRun::Empty::Text, {u"legal_basis"_s});
    const QString naturalKey =
        ImportRun::joined({run.text(u"date"_s), run.text(u"change"_s), from->toText(), to->toText()});
    if (!run.claim(naturalKey, u"from_code"_s, run.text(u"from_code"_s)))
        return;
    if (const StoredRecord* stored = run.find(u"admin_change"_s, naturalKey)) {
        run.update(u"admin_change"_s, *stored, naturalKey, values);
        return;
    }
    if (!values.contains(u"legal_basis"_s))
        values.insert(u"legal_basis"_s, u""_s);
    values.insert(u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    run.insert(u"admin_change"_s, naturalKey, values);
}

void importProgramme(ImportRun& run)
{
    const QString code = run.text(u"code"_s);
    if (!run.claim(code, u"code"_s, code))
        return;
    if (run.number(u"to_year"_s) < run.number(u"from_year"_s)) {
        run.refuse(u"import.ends_before_begin"_s, u"to_year"_s, QString::number(run.number(u"to_year"_s)));
        return;
    }
    QVariantMap values;
    run.copy(values, ImportRun::Empty::Text,
             {u"code"_s, u"name"_s, u"fund"_s, u"place_code"_s, u"legal_basis"_s});
    run.copy(values, ImportRun::Empty::Zero, {u"from_year"_s, u"to_year"_s});
    if (const StoredRecord* stored = run.find(u"programme"_s, code)) {
        run.update(u"programme"_s, *stored, code, values);
        return;
    }
    for (const QString& column : {u"place_code"_s, u"legal_basis"_s}) {
        if (!values.contains(column))
            values.insert(column, u""_s);
    }
    values.insert(u"id"_s, ProgrammeId::make().toText());
    run.insert(u"programme"_s, code, values);
}

void importTarget(ImportRun& run)
{
    const StoredRecord* programme = run.find(u"programme"_s, run.text(u"programme"_s));
    if (!programme)
        run.refuse(u"import.unknown_programme"_s, u"programme"_s, run.text(u"programme"_s));
    const QString indicator = run.text(u"indicator"_s);
    if (!run.context().rules.indicator(indicator))
        run.refuse(u"import.unknown_indicator"_s, u"indicator"_s, indicator);
    if (run.refused())
        return;
    const QString naturalKey = ImportRun::joined({programme->id, indicator});
    if (!run.claim(naturalKey, u"indicator"_s, indicator))
        return;
    QVariantMap values{{u"programme"_s, programme->id}, {u"indicator"_s, indicator}};
    run.copy(values, ImportRun::Empty::Text, {u"source"_s});
    run.copy(values, ImportRun::Empty::Zero, {u"value"_s});
    if (const StoredRecord* stored = run.find(u"target"_s, naturalKey)) {
        run.update(u"target"_s, *stored, naturalKey, values);
        return;
    }
    values.insert(u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    run.insert(u"target"_s, naturalKey, values);
}

} // namespace kc::casework
