// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eligibility.h"

namespace kc {

namespace {

/// The word for a kind of unit inside a sentence: "thành phố", not "Thành phố trực thuộc trung ương".
QString kindWordKey(UnitKind kind)
{
    return labelKey(kind).replace(QStringLiteral("unit_kind."), QStringLiteral("unit_word."));
}

} // namespace

const EligibilityRule* eligibilityRule(const std::vector<EligibilityRule>& rules,
                                       const EligibilityCase& asked)
{
    for (const EligibilityRule& rule : rules) {
        if (rule.unitKind == asked.kind && rule.inCity == asked.inCity && rule.validity.contains(asked.date))
            return &rule;
    }
    return nullptr;
}

EligibilityAnswer eligibilityAnswer(const std::vector<EligibilityRule>& rules, const EligibilityCase& asked)
{
    const EligibilityRule* rule = eligibilityRule(rules, asked);
    if (!rule || rule->needsCheck)
        return EligibilityAnswer::NeedsCheck;
    if (rule->eligible || (rule->craftVillageOverrides && asked.craftVillage))
        return EligibilityAnswer::Eligible;
    return EligibilityAnswer::NotEligible;
}

Finding checkEligibility(const std::vector<EligibilityRule>& rules, const PlaceMap& places, AdminUnitId place,
                         bool craftVillage, QDate date)
{
    const auto finding = [](const char* code, Severity severity, const MessageArgs& args,
                            const QString& law) {
        return Finding{QString::fromLatin1(code), severity, QStringLiteral("place"), {}, args, law};
    };
    const AdminUnit* unit = places.unit(places.onMap(place, date));
    if (!unit)
        return finding("place.unknown", Severity::Error, {}, {});

    EligibilityCase asked;
    asked.kind = unit->kind;
    asked.inCity = places.isInCentrallyRunCity(unit->id, date);
    asked.craftVillage = craftVillage;
    asked.date = date;

    MessageArgs args{{QStringLiteral("place"), unit->nameVi},
                     {QStringLiteral("place_en"), unit->nameEn.isEmpty() ? unit->nameVi : unit->nameEn},
                     {QStringLiteral("kind"), labelKey(unit->kind)},
                     {QStringLiteral("kind_word"), kindWordKey(unit->kind)},
                     {QStringLiteral("date"), date.toString(Qt::ISODate)}};
    const AdminUnit* province = places.unit(places.provinceOf(unit->id, date));
    args.insert(QStringLiteral("province"), province ? province->nameVi : QString());
    if (province && !province->nameEn.isEmpty())
        args.insert(QStringLiteral("province_en"), province->nameEn);
    args.insert(QStringLiteral("province_kind"), kindWordKey(province ? province->kind : UnitKind::Tinh));
    if (unit->level == UnitLevel::Province)
        return finding("place.province_only", Severity::Note, args, {});

    const EligibilityRule* rule = eligibilityRule(rules, asked);
    const QString law = rule ? rule->legalBasis : QString();
    if (rule) {
        args.insert(QStringLiteral("rule"), rule->code);
        args.insert(QStringLiteral("reason"), rule->noteVi);
        args.insert(QStringLiteral("reason_en"), rule->noteEn);
    }
    switch (eligibilityAnswer(rules, asked)) {
    case EligibilityAnswer::Eligible:
        return finding(rule->eligible ? "place.eligible" : "place.eligible_craft_village", Severity::Note,
                       args, law);
    case EligibilityAnswer::NotEligible:
        return finding("place.not_eligible", Severity::Error, args, law);
    case EligibilityAnswer::NeedsCheck:
        break;
    }
    return finding(rule ? "place.needs_check" : "place.no_rule", Severity::Note, args, law);
}

} // namespace kc
