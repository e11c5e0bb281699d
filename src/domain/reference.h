// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/ids.h"
#include "base/lang.h"
#include "base/percent.h"
#include "base/period.h"
#include "domain/admin_unit.h"
#include "domain/money.h"
#include "domain/project.h"

#include <QString>

#include <optional>

namespace kc {

/// The name of a row of a list in a language.
template <class Row>
const QString& nameOf(const Row& row, Lang lang)
{
    return lang == Lang::En ? row.nameEn : row.nameVi;
}

// Dated reference data: the law is data. Every row has a validity and a legal basis; what the handbook could
// not verify says so in `confidence` ("high", "medium", "low", "unknown") and is printed with it.

/// Nội dung hoạt động khuyến công (Nghị định 45/2012/NĐ-CP Điều 4).
struct Activity
{
    QString code;
    QString parentCode;
    QString nameVi;
    QString nameEn;
    Validity validity;
    QString legalBasis;
    QString confidence;
    QString note;
};

/// Chỉ tiêu kết quả.
struct Indicator
{
    QString code;
    QString nameVi;
    QString nameEn;
    QString unitVi;
    QString unitEn;
    int order = 0;
};

/// Mức hỗ trợ: percent and/or cap of one content, by fund, place and validity.
struct Norm
{
    NormId id;
    QString content; ///< content code, for example "3.MMTB"
    QString nameVi;
    QString nameEn;
    QString activity; ///< activity code it belongs to; empty for norms that are no content of a đề án
    Fund fund = Fund::National;
    QString placeCode; ///< province of a local norm; empty for national
    QString version;   ///< "TT-28-2018"
    std::optional<Percent> percent;
    std::optional<Dong> cap;
    QString unit;
    Validity validity;
    QString legalBasis;
    QString confidence;
    QString note;
};

/// One allowed step of a procedure: in state `from`, `role` may do `act`, which leads to `to`.
struct ProcedureStep
{
    QString procedure; ///< "national-2013", "local-default"
    Fund fund = Fund::National;
    ProjectState from = ProjectState::Draft;
    QString act;
    ProjectState to = ProjectState::Draft;
    QString role; ///< role key
    QString paper;
    QString deadline; ///< code of a Deadline; empty when none
    Validity validity;
    QString legalBasis;
};

/// A paper of a file by activity (empty = every activity) and stage (submit, accept, settle).
struct ChecklistItem
{
    QString code;
    QString activity;
    QString fund; ///< fund key or empty for both
    QString stage;
    QString nameVi;
    QString nameEn;
    bool required = true;
    Validity validity;
    QString legalBasis;
    int order = 0;
};

/// A yearly or monthly date by which an act has to be done.
struct Deadline
{
    QString code;
    QString fund;
    QString act;
    int yearOffset = 0; ///< relative to the plan year: -1 for "before 20 May of the year before"
    int month = 0;      ///< 0 = every month
    int day = 0;
    int daysAfter = 0;   ///< above zero: so many days after the event, and month and day say nothing
    bool before = false; ///< "before" the day: an act on the day itself is late
    QString nameVi;
    QString nameEn;
    Validity validity;
    QString legalBasis;
};

/// A tax rate in force for a time, for estimates in reports.
struct TaxRate
{
    QString code; ///< "cit_standard": thuế suất thuế thu nhập doanh nghiệp phổ thông
    QString nameVi;
    QString nameEn;
    Percent percent;
    Validity validity;
    QString legalBasis;
};

/// Who may be supported where and when.
struct EligibilityRule
{
    QString code;
    Validity validity;
    bool inCity = false; ///< true: rule for places of centrally-run cities, false: of provinces
    UnitKind unitKind = UnitKind::Xa;
    bool eligible = true;
    bool needsCheck = false; ///< the place's kind alone does not decide (class of the city before 15/10/2025)
    bool craftVillageOverrides = false;
    QString legalBasis;
    QString noteVi;
    QString noteEn;
};

/// A line of the appraisal sheet (Thông tư 36/2013/TT-BCT Điều 9).
struct AppraisalCriterion
{
    QString code;
    QString level; ///< appraisal level key or empty for both
    QString nameVi;
    QString nameEn;
    Validity validity;
    QString legalBasis;
    int order = 0;
};

/// Ngành nghề được hưởng chính sách khuyến công (Nghị định 45/2012/NĐ-CP Điều 5).
struct Sector
{
    QString code;
    QString nameVi;
    QString nameEn;
    Validity validity;
    QString legalBasis;
    QString confidence;
    QString note;
    int order = 0;
};

/// A role's right to an act that is no step of a procedure (create_project, edit_user ...).
struct RoleAct
{
    QString role; ///< role key (base/actor.h)
    QString act;
};

/// A legal text the lists refer to.
struct LegalText
{
    QString code;
    QString title;
    QDate issuedOn;
    Validity validity;
    QString state;
    QString note;
};

} // namespace kc
