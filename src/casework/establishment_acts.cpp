// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "domain/establishment_check.h"
#include "domain/rule_book.h"
#include "domain/tax_code.h"
#include "store/establishments.h"
#include "store/record_writer.h"
#include "store/store.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

std::vector<ActKey> establishmentKeys(bool creating)
{
    return {textKey(u"tax_code"_s, creating),
            textKey(u"name"_s, creating),
            choiceKey(u"legal_form"_s, u"legal_form"_s, creating),
            recordKey(u"place"_s),
            textKey(u"place_code"_s),
            dateKey(u"place_as_of"_s),
            textKey(u"address"_s),
            textKey(u"sector"_s),
            textKey(u"vsic_code"_s),
            textKey(u"vsic_version"_s),
            dateKey(u"founded_on"_s),
            textKey(u"representative"_s),
            flagKey(u"owner_female"_s),
            flagKey(u"owner_ethnic_minority"_s),
            flagKey(u"craft_village"_s),
            integerKey(u"workers"_s),
            integerKey(u"female_workers"_s),
            integerKey(u"insured_workers"_s),
            moneyKey(u"capital"_s),
            moneyKey(u"revenue"_s),
            textKey(u"phone"_s),
            textKey(u"email"_s),
            textKey(u"note"_s)};
}

void takeEstablishment(ActContext& context, Establishment& e)
{
    const Payload payload(context.payload);
    const auto take = [&](const QString& key, QString& field) {
        if (payload.has(key))
            field = payload.text(key);
    };
    const auto takeNumber = [&](const QString& key, std::optional<int>& field) {
        if (context.payload.contains(key)) {
            const std::optional<qint64> value = payload.optionalInteger(key);
            field = value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
        }
    };
    const auto takeFlag = [&](const QString& key, bool& field) {
        if (payload.has(key))
            field = payload.flag(key);
    };
    if (payload.has(u"tax_code"_s))
        e.taxCode = normaliseTaxCode(payload.text(u"tax_code"_s));
    take(u"name"_s, e.name);
    take(u"address"_s, e.address);
    take(u"sector"_s, e.sector);
    take(u"vsic_code"_s, e.vsicCode);
    take(u"vsic_version"_s, e.vsicVersion);
    take(u"representative"_s, e.representative);
    take(u"phone"_s, e.phone);
    take(u"email"_s, e.email);
    take(u"note"_s, e.note);
    if (payload.has(u"legal_form"_s))
        e.legalForm = fromKey<LegalForm>(payload.text(u"legal_form"_s)).value_or(e.legalForm);
    if (payload.has(u"founded_on"_s))
        e.foundedOn = payload.date(u"founded_on"_s);
    takeFlag(u"owner_female"_s, e.ownerFemale);
    takeFlag(u"owner_ethnic_minority"_s, e.ownerEthnicMinority);
    takeFlag(u"craft_village"_s, e.craftVillage);
    takeNumber(u"workers"_s, e.workers);
    takeNumber(u"female_workers"_s, e.femaleWorkers);
    takeNumber(u"insured_workers"_s, e.insuredWorkers);
    if (context.payload.contains(u"capital"_s))
        e.capital = payload.optionalMoney(u"capital"_s);
    if (context.payload.contains(u"revenue"_s))
        e.revenue = payload.optionalMoney(u"revenue"_s);

    if (payload.has(u"place_as_of"_s))
        e.placeAsOf = payload.date(u"place_as_of"_s);
    if (payload.has(u"place"_s)) {
        e.place = payload.id<AdminUnitId>(u"place"_s);
        if (!context.rules.places.unit(e.place))
            refuseAct(context, u"place.unknown"_s, u"place"_s, {}, payload.text(u"place"_s));
    } else if (payload.has(u"place_code"_s)) {
        const Expected<AdminUnitId> unit = context.rules.places.resolve(
            payload.text(u"place_code"_s),
            e.placeAsOf.isValid() ? std::optional<QDate>(e.placeAsOf) : std::nullopt);
        if (unit) {
            e.place = *unit;
        } else {
            for (Finding finding : unit.error().findings) {
                finding.place = u"place_code"_s;
                context.findings.push_back(std::move(finding));
            }
        }
    }
    if (!e.placeAsOf.isValid())
        e.placeAsOf = context.store.clock().today();
}

/// The record's own rules, and others that may be the same establishment.
void checkRecord(ActContext& context, const Establishment& e)
{
    for (Finding finding : checkEstablishment(e, context.rules, context.store.clock().today()))
        context.findings.push_back(std::move(finding));
    for (const Establishment& like : store::findLikeEstablishments(context.store, e)) {
        const Duplicate duplicate{like.id, like.taxCode == e.taxCode ? DuplicateReason::SameTaxCode
                                                                     : DuplicateReason::SameNameAndPlace};
        for (Finding finding : duplicateFindings({duplicate}, e)) {
            // The one that is there already is the one to look up.
            finding.args.insert(u"other_name"_s, like.name);
            finding.args.insert(u"other_code"_s, like.taxCode);
            context.findings.push_back(std::move(finding));
        }
    }
}

QString createEstablishment(ActContext& context)
{
    Establishment e;
    e.id = EstablishmentId::make();
    takeEstablishment(context, e);
    checkRecord(context, e);
    if (hasErrors(context.findings))
        return {};
    context.writer.insert(u"establishment"_s, store::valuesOf(e));
    return e.id.toText();
}

QString editEstablishment(ActContext& context)
{
    const Payload payload(context.payload);
    std::optional<Establishment> e =
        store::findEstablishment(context.store, payload.id<EstablishmentId>(u"establishment"_s));
    if (!e) {
        refuseAct(context, u"store.record_missing"_s, u"establishment"_s, {},
                  payload.text(u"establishment"_s));
        return {};
    }
    const int revision = e->revision;
    takeEstablishment(context, *e);
    checkRecord(context, *e);
    if (hasErrors(context.findings))
        return {};
    if (const Expected<void> done =
            context.writer.update(u"establishment"_s, e->id.toText(),
                                  payload.integer(u"revision"_s, revision), store::valuesOf(*e));
        !done)
        context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                done.error().findings.end());
    return e->id.toText();
}

} // namespace

std::vector<ActDefinition> establishmentActs()
{
    std::vector<ActKey> editKeys = establishmentKeys(false);
    editKeys.insert(editKeys.begin(), {recordKey(u"establishment"_s, true), integerKey(u"revision"_s)});
    editKeys.push_back(textKey(u"reason"_s));
    return {{u"create_establishment"_s, false, establishmentKeys(true), createEstablishment},
            {u"edit_establishment"_s, false, editKeys, editEstablishment}};
}

} // namespace kc::casework
