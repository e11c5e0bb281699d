// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/rule_book.h"
#include "store/programmes.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

#include <tuple>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

std::vector<ActKey> programmeKeys(bool creating)
{
    return {textKey(u"code"_s, creating),
            textKey(u"name"_s, creating),
            choiceKey(u"fund"_s, u"fund"_s, creating),
            integerKey(u"from_year"_s, creating),
            integerKey(u"to_year"_s, creating),
            textKey(u"place_code"_s),
            textKey(u"legal_basis"_s)};
}

void takeProgramme(ActContext& context, Programme& programme)
{
    const Payload payload(context.payload);
    const auto take = [&](const QString& key, QString& field) {
        if (payload.has(key))
            field = payload.text(key);
    };
    take(u"code"_s, programme.code);
    take(u"name"_s, programme.name);
    take(u"place_code"_s, programme.placeCode);
    take(u"legal_basis"_s, programme.legalBasis);
    if (payload.has(u"fund"_s))
        programme.fund = fromKey<Fund>(payload.text(u"fund"_s)).value_or(programme.fund);
    programme.fromYear = payload.integer(u"from_year"_s, programme.fromYear);
    programme.toYear = payload.integer(u"to_year"_s, programme.toYear);

    if (programme.code.isEmpty())
        refuseAct(context, u"field.required"_s, u"code"_s);
    if (programme.name.isEmpty())
        refuseAct(context, u"field.required"_s, u"name"_s);
    if (!FiscalYear{programme.fromYear}.isValid() || !FiscalYear{programme.toYear}.isValid() ||
        programme.toYear < programme.fromYear)
        refuseAct(context, u"programme.bad_years"_s, u"to_year"_s, {},
                  u"%1-%2"_s.arg(programme.fromYear).arg(programme.toYear));
    if (!programme.placeCode.isEmpty() &&
        !context.rules.places.resolve(programme.placeCode, QDate(programme.fromYear, 1, 1)))
        refuseAct(context, u"place.unknown"_s, u"place_code"_s, {}, programme.placeCode);
    const std::optional<Programme> same = store::findProgrammeByCode(context.store, programme.code);
    if (same && !(same->id == programme.id))
        refuseAct(context, u"programme.code_taken"_s, u"code"_s, {}, programme.code);
}

QString createProgramme(ActContext& context)
{
    Programme programme;
    programme.id = ProgrammeId::make();
    takeProgramme(context, programme);
    if (hasErrors(context.findings))
        return {};
    context.writer.insert(u"programme"_s, store::valuesOf(programme));
    return programme.id.toText();
}

QString editProgramme(ActContext& context)
{
    const Payload payload(context.payload);
    std::optional<Programme> programme =
        store::findProgramme(context.store, payload.id<ProgrammeId>(u"programme"_s));
    if (!programme) {
        refuseAct(context, u"store.record_missing"_s, u"programme"_s, {}, payload.text(u"programme"_s));
        return {};
    }
    takeProgramme(context, *programme);
    if (hasErrors(context.findings))
        return {};
    if (const Expected<void> done = context.writer.update(u"programme"_s, programme->id.toText(),
                                                          payload.integer(u"revision"_s, programme->revision),
                                                          store::valuesOf(*programme));
        !done)
        context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                done.error().findings.end());
    return programme->id.toText();
}

/// One value per indicator; the source says which text or decision sets it (targets typed in keep their
/// origin).
QString setTarget(ActContext& context)
{
    const Payload payload(context.payload);
    const std::optional<Programme> programme =
        store::findProgrammeByCode(context.store, payload.text(u"programme"_s));
    const QString indicator = payload.text(u"indicator"_s);
    const qint64 value = payload.optionalInteger(u"value"_s).value_or(0);
    if (!programme)
        refuseAct(context, u"programme.unknown"_s, u"programme"_s, {}, payload.text(u"programme"_s));
    if (!context.rules.indicator(indicator))
        refuseAct(context, u"result.unknown_indicator"_s, u"indicator"_s, {}, indicator);
    if (value < 0)
        refuseAct(context, u"result.negative"_s, u"value"_s, {}, QString::number(value));
    if (hasErrors(context.findings))
        return {};
    const QVariantMap values{{u"programme"_s, programme->id.toText()},
                             {u"indicator"_s, indicator},
                             {u"value"_s, value},
                             {u"source"_s, payload.text(u"source"_s)}};
    if (const QString id = store::targetId(context.store, programme->id, indicator); !id.isEmpty()) {
        if (!payload.has(u"revision"_s)) {
            context.writer.update(u"target"_s, id, values);
        } else if (const Expected<void> done =
                       context.writer.update(u"target"_s, id, payload.integer(u"revision"_s), values);
                   !done) {
            context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                    done.error().findings.end());
        }
        return id;
    }
    QVariantMap added = values;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    added.insert(u"id"_s, id);
    context.writer.insert(u"target"_s, added);
    return id;
}

/// `place` (an id) or `place_code`, which means what it meant on `place_as_of`, else on the first day in
/// post.
AdminUnitId officerPlace(ActContext& context, QDate asOf)
{
    const Payload payload(context.payload);
    if (payload.has(u"place"_s)) {
        const auto id = payload.id<AdminUnitId>(u"place"_s);
        if (!context.rules.places.unit(id))
            refuseAct(context, u"place.unknown"_s, u"place"_s, {}, payload.text(u"place"_s));
        return id;
    }
    const QString code = payload.text(u"place_code"_s);
    if (code.isEmpty()) {
        refuseAct(context, u"field.required"_s, u"place"_s);
        return {};
    }
    const Expected<AdminUnitId> place = context.rules.places.resolve(code, asOf);
    if (!place)
        context.findings.insert(context.findings.end(), place.error().findings.begin(),
                                place.error().findings.end());
    return place.value_or(AdminUnitId());
}

/// Cán bộ khuyến công. Leaving is an edit that sets `to`; the row stays for the years he was in post. A day
/// on which somebody came or left does not change inside a locked period.
QString recordOfficer(ActContext& context)
{
    const Payload payload(context.payload);
    const QString id = payload.text(u"officer"_s);
    const QDate from = payload.date(u"from"_s);
    const QDate to = payload.date(u"to"_s);
    const QDate givenAsOf = payload.date(u"place_as_of"_s);
    const QDate asOf = givenAsOf.isValid() ? givenAsOf : from;
    const AdminUnitId place = officerPlace(context, asOf);
    const std::optional<store::OfficerRecord> known =
        id.isEmpty() ? std::nullopt : store::findOfficer(context.store, id);
    if (to.isValid() && to < from)
        refuseAct(context, u"officer.leaves_before_start"_s, u"to"_s);
    for (const auto& [day, stored, key] : {std::tuple{from, known ? known->from : QDate(), u"from"_s},
                                           std::tuple{to, known ? known->to : QDate(), u"to"_s}}) {
        if (day == stored)
            continue;
        refuseLocked(context, day, key);
        refuseLocked(context, stored, key);
    }
    if (hasErrors(context.findings))
        return {};
    // What a file could not bring in twice: tables know officers by office, place, name and first day.
    const QString same =
        store::officerId(context.store, payload.text(u"office"_s), place, payload.text(u"name"_s), from);
    if (!same.isEmpty() && same != id) {
        refuseAct(context, u"officer.repeated"_s, u"name"_s, {}, payload.text(u"name"_s));
        return {};
    }
    QVariantMap values =
        store::officerValues(payload.text(u"office"_s), place, asOf, payload.text(u"name"_s),
                             payload.text(u"position"_s), payload.flag(u"full_time"_s), from, to);
    if (id.isEmpty()) {
        const QString made = OfficerId::make().toText();
        values.insert(u"id"_s, made);
        context.writer.insert(u"officer"_s, values);
        return made;
    }
    if (const Expected<void> done =
            context.writer.update(u"officer"_s, id, payload.integer(u"revision"_s), values);
        !done)
        context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                done.error().findings.end());
    return id;
}

} // namespace

std::vector<ActDefinition> programmeActs()
{
    std::vector<ActKey> editKeys = programmeKeys(false);
    editKeys.insert(editKeys.begin(), {recordKey(u"programme"_s, true), integerKey(u"revision"_s)});
    editKeys.push_back(textKey(u"reason"_s));
    return {{u"create_programme"_s, false, programmeKeys(true), createProgramme},
            {u"edit_programme"_s, false, editKeys, editProgramme},
            {u"set_target"_s,
             false,
             {textKey(u"programme"_s, true), textKey(u"indicator"_s, true), integerKey(u"value"_s, true),
              textKey(u"source"_s, true), integerKey(u"revision"_s), textKey(u"reason"_s)},
             setTarget},
            {u"record_officer"_s,
             false,
             {recordKey(u"officer"_s), integerKey(u"revision"_s), textKey(u"office"_s, true),
              recordKey(u"place"_s), textKey(u"place_code"_s), dateKey(u"place_as_of"_s),
              textKey(u"name"_s, true), textKey(u"position"_s), flagKey(u"full_time"_s),
              dateKey(u"from"_s, true), dateKey(u"to"_s), textKey(u"reason"_s)},
             recordOfficer}};
}

} // namespace kc::casework
