// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/period.h"
#include "domain/enum_key.h"

#include <QString>

namespace kc {

enum class UnitLevel { Province, District, Commune };

/// Loại đơn vị hành chính. Districts ended on 30/06/2025 and stand only in history.
enum class UnitKind { Tinh, ThanhPhoTw, Huyen, Quan, ThiXa, ThanhPho, Xa, Phuong, ThiTran, DacKhu };

/// Conference region (khu vực hội nghị khuyến công), not a statistical region. None for levels below the
/// province.
enum class Region { None, North, Central, South };

enum class ChangeKind { Merged, Renamed, Reclassified, Split };

template <>
struct EnumKeys<UnitLevel>
{
    static constexpr const char* prefix = "unit_level";
    static constexpr std::array<std::pair<UnitLevel, const char*>, 3> table{
        {{UnitLevel::Province, "province"},
         {UnitLevel::District, "district"},
         {UnitLevel::Commune, "commune"}}};
};

template <>
struct EnumKeys<UnitKind>
{
    static constexpr const char* prefix = "unit_kind";
    static constexpr std::array<std::pair<UnitKind, const char*>, 10> table{
        {{UnitKind::Tinh, "tinh"},
         {UnitKind::ThanhPhoTw, "thanh_pho_tw"},
         {UnitKind::Huyen, "huyen"},
         {UnitKind::Quan, "quan"},
         {UnitKind::ThiXa, "thi_xa"},
         {UnitKind::ThanhPho, "thanh_pho"},
         {UnitKind::Xa, "xa"},
         {UnitKind::Phuong, "phuong"},
         {UnitKind::ThiTran, "thi_tran"},
         {UnitKind::DacKhu, "dac_khu"}}};
};

template <>
struct EnumKeys<Region>
{
    static constexpr const char* prefix = "region";
    static constexpr std::array<std::pair<Region, const char*>, 3> table{
        {{Region::North, "north"}, {Region::Central, "central"}, {Region::South, "south"}}};
};

template <>
struct EnumKeys<ChangeKind>
{
    static constexpr const char* prefix = "unit_change";
    static constexpr std::array<std::pair<ChangeKind, const char*>, 4> table{
        {{ChangeKind::Merged, "merged"},
         {ChangeKind::Renamed, "renamed"},
         {ChangeKind::Reclassified, "reclassified"},
         {ChangeKind::Split, "split"}}};
};

/// Đơn vị hành chính as it stood during its validity: a change of name, kind, code, parent or territory ends
/// one row and starts another, joined by an AdminChange. Nothing is ever re-pointed.
struct AdminUnit
{
    AdminUnitId id;
    QString code; ///< official code; means something only together with a date
    UnitLevel level = UnitLevel::Province;
    UnitKind kind = UnitKind::Tinh;
    QString nameVi;
    QString nameEn;
    QString parentCode; ///< code of the unit above, at the same date; empty for provinces
    Region region = Region::None;
    Validity validity;
    QString legalBasis;
    QString note;
    int revision = 0;
};

/// One link from the unit that ended the day before `date` to the unit that stands from `date`.
struct AdminChange
{
    QDate date;
    ChangeKind change = ChangeKind::Merged;
    AdminUnitId from;
    AdminUnitId to;
    QString legalBasis;
};

} // namespace kc
