// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/ids.h"
#include "domain/enum_key.h"

#include <QDate>
#include <QString>

#include <optional>

namespace kc {

/// Loại hình của cơ sở (Nghị định 45/2012/NĐ-CP Điều 1, amended by Nghị định 235/2025/NĐ-CP: unions of
/// cooperatives).
enum class LegalForm {
    PrivateEnterprise,
    Llc,
    Jsc,
    Partnership,
    Cooperative,
    CooperativeUnion,
    CooperativeGroup,
    Household
};

template <>
struct EnumKeys<LegalForm>
{
    static constexpr const char* prefix = "legal_form";
    static constexpr std::array<std::pair<LegalForm, const char*>, 8> table{
        {{LegalForm::PrivateEnterprise, "private_enterprise"},
         {LegalForm::Llc, "llc"},
         {LegalForm::Jsc, "jsc"},
         {LegalForm::Partnership, "partnership"},
         {LegalForm::Cooperative, "cooperative"},
         {LegalForm::CooperativeUnion, "cooperative_union"},
         {LegalForm::CooperativeGroup, "cooperative_group"},
         {LegalForm::Household, "household"}}};
};

/// Cơ sở công nghiệp nông thôn. Eligibility follows the place of production (`place`).
struct Establishment
{
    EstablishmentId id;
    QString taxCode; ///< 10, 10-3 or 12 digits as text, leading zeros kept
    QString name;
    LegalForm legalForm = LegalForm::Llc;
    AdminUnitId place; ///< commune or province of production, as signed
    QDate placeAsOf;
    QString address;
    QString sector; ///< key of the eligible sector (reference data)
    QString vsicCode;
    QString vsicVersion;
    QDate foundedOn;
    QString representative;
    bool ownerFemale = false;
    bool ownerEthnicMinority = false;
    bool craftVillage = false; ///< in a craft village recognised by the provincial People's Committee
    std::optional<int> workers;
    std::optional<int> femaleWorkers;
    std::optional<int> insuredWorkers;
    std::optional<Dong> capital;
    std::optional<Dong> revenue;
    QString phone;
    QString email;
    QString note;
    int revision = 0;
};

} // namespace kc
