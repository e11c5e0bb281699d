// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/establishment_check.h"

#include "domain/eligibility.h"
#include "domain/name_key.h"
#include "domain/tax_code.h"

#include <algorithm>

namespace kc {

namespace {

/// Households and individuals use the personal identification number instead of a tax code since this day.
const QDate kPersonalNumberSince(2025, 7, 1);

Finding establishmentFinding(const char* code, Severity severity, const char* field, const QString& value,
                             MessageArgs args = {})
{
    args.insert(QStringLiteral("field"), QStringLiteral("field.") + QString::fromLatin1(field));
    return {QString::fromLatin1(code), severity, QString::fromLatin1(field), value, std::move(args), {}};
}

void requireText(Findings& findings, const char* field, bool present)
{
    if (!present)
        findings.push_back(establishmentFinding("field.required", Severity::Error, field, {}));
}

void checkCount(Findings& findings, const char* field, const std::optional<int>& part,
                const std::optional<int>& whole)
{
    if (!part)
        return;
    if (*part < 0)
        findings.push_back(
            establishmentFinding("field.negative", Severity::Error, field, QString::number(*part)));
    else if (whole && *part > *whole)
        findings.push_back(establishmentFinding("establishment.part_above_workers", Severity::Error, field,
                                                QString::number(*part),
                                                {{QStringLiteral("part"), QString::number(*part)},
                                                 {QStringLiteral("workers"), QString::number(*whole)}}));
}

void checkAmount(Findings& findings, const char* field, const std::optional<Dong>& amount)
{
    if (amount && *amount < Dong(0))
        findings.push_back(
            establishmentFinding("field.negative", Severity::Error, field, QString::number(amount->value())));
}

} // namespace

Findings checkEstablishment(const Establishment& establishment, const RuleBook& book, QDate date)
{
    Findings findings;
    requireText(findings, "name", !establishment.name.trimmed().isEmpty());
    requireText(findings, "tax_code", !establishment.taxCode.trimmed().isEmpty());
    requireText(findings, "place", !establishment.place.isNull());
    if (!establishment.taxCode.trimmed().isEmpty()) {
        const Findings tax = checkTaxCode(establishment.taxCode);
        findings.insert(findings.end(), tax.begin(), tax.end());
        const bool household = establishment.legalForm == LegalForm::Household;
        const TaxCodeForm form = taxCodeForm(establishment.taxCode);
        if (household && form == TaxCodeForm::Unit && date >= kPersonalNumberSince)
            findings.push_back(establishmentFinding("tax_code.household_old_code", Severity::Note, "tax_code",
                                                    establishment.taxCode));
        if (!household && establishment.legalForm != LegalForm::CooperativeGroup &&
            form == TaxCodeForm::Personal)
            findings.push_back(establishmentFinding("tax_code.personal_number_of_unit", Severity::Warning,
                                                    "tax_code", establishment.taxCode));
    }
    checkCount(findings, "workers", establishment.workers, std::nullopt);
    checkCount(findings, "female_workers", establishment.femaleWorkers, establishment.workers);
    checkCount(findings, "insured_workers", establishment.insuredWorkers, establishment.workers);
    checkAmount(findings, "capital", establishment.capital);
    checkAmount(findings, "revenue", establishment.revenue);
    if (establishment.foundedOn.isValid() && establishment.foundedOn > date)
        findings.push_back(establishmentFinding("field.in_future", Severity::Error, "founded_on",
                                                establishment.foundedOn.toString(Qt::ISODate)));
    if (!establishment.sector.isEmpty()) {
        const Sector* sector = book.sector(establishment.sector);
        if (!sector)
            findings.push_back(establishmentFinding("field.unknown_value", Severity::Error, "sector",
                                                    establishment.sector,
                                                    {{QStringLiteral("value"), establishment.sector}}));
        else if (!sector->validity.contains(date))
            findings.push_back({QStringLiteral("establishment.sector_not_in_force"),
                                Severity::Warning,
                                QStringLiteral("sector"),
                                establishment.sector,
                                {{QStringLiteral("name"), sector->nameVi},
                                 {QStringLiteral("name_en"), sector->nameEn},
                                 {QStringLiteral("date"), date.toString(Qt::ISODate)}},
                                sector->legalBasis});
    }
    if (!establishment.place.isNull()) {
        Finding place = checkEligibility(book.eligibility, book.places, establishment.place,
                                         establishment.craftVillage, date);
        if (place.code == u"place.not_eligible")
            place.severity = Severity::Warning;
        findings.push_back(place);
    }
    return findings;
}

AdminUnitId DuplicateIndex::placed(const Establishment& establishment) const
{
    return m_places.onMap(establishment.place, m_date);
}

QString DuplicateIndex::nameAndProvince(const Establishment& establishment) const
{
    const QString key = establishmentNameKey(establishment.name);
    if (key.isEmpty())
        return {};
    return key + QLatin1Char('|') + m_places.provinceOf(establishment.place, m_date).toText();
}

void DuplicateIndex::add(const Establishment& establishment)
{
    const Entry entry{establishment.id, placed(establishment)};
    const QString tax = normaliseTaxCode(establishment.taxCode);
    if (!tax.isEmpty())
        m_byTaxCode[tax].push_back(entry);
    const QString name = nameAndProvince(establishment);
    if (!name.isEmpty())
        m_byName[name].push_back(entry);
}

std::vector<Duplicate> DuplicateIndex::find(const Establishment& establishment) const
{
    std::vector<Duplicate> found;
    const auto take = [&](const Entry& entry, DuplicateReason reason) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Duplicate& duplicate) {
            return duplicate.establishment == entry.id;
        });
        if (!known && !(entry.id == establishment.id))
            found.push_back({entry.id, reason});
    };
    const QString tax = normaliseTaxCode(establishment.taxCode);
    if (!tax.isEmpty()) {
        for (const Entry& entry : m_byTaxCode.value(tax))
            take(entry, DuplicateReason::SameTaxCode);
    }
    const QString name = nameAndProvince(establishment);
    if (!name.isEmpty()) {
        const AdminUnitId here = placed(establishment);
        for (const Entry& entry : m_byName.value(name)) {
            const AdminUnit* a = m_places.unit(entry.place);
            const AdminUnit* b = m_places.unit(here);
            const bool coarse =
                !a || !b || a->level == UnitLevel::Province || b->level == UnitLevel::Province;
            if (coarse || entry.place == here)
                take(entry, DuplicateReason::SameNameAndPlace);
        }
    }
    return found;
}

Findings duplicateFindings(const std::vector<Duplicate>& duplicates, const Establishment& establishment)
{
    Findings findings;
    for (const Duplicate& duplicate : duplicates) {
        const bool tax = duplicate.reason == DuplicateReason::SameTaxCode;
        findings.push_back({tax ? QStringLiteral("establishment.duplicate_tax_code")
                                : QStringLiteral("establishment.duplicate_name"),
                            tax ? Severity::Error : Severity::Warning,
                            tax ? QStringLiteral("tax_code") : QStringLiteral("name"),
                            tax ? establishment.taxCode : establishment.name,
                            {{QStringLiteral("name"), establishment.name},
                             {QStringLiteral("code"), establishment.taxCode},
                             {QStringLiteral("other_name"), establishment.name},
                             {QStringLiteral("other_code"), establishment.taxCode},
                             {QStringLiteral("other"), duplicate.establishment.toText()}},
                            {}});
    }
    return findings;
}

} // namespace kc
