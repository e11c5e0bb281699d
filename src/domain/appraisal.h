// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/enum_key.h"
#include "domain/money.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace kc {

/// Thẩm định cấp cơ sở / cấp Bộ (Thông tư 36/2013/TT-BCT Điều 8-9).
enum class AppraisalLevel { Grassroots, Ministry };
enum class Verdict { Pass, PassWithRemark, Fail, NotApplicable };
enum class Conclusion { Recommend, Amend, Reject };

template <>
struct EnumKeys<AppraisalLevel>
{
    static constexpr const char* prefix = "appraisal_level";
    static constexpr std::array<std::pair<AppraisalLevel, const char*>, 2> table{
        {{AppraisalLevel::Grassroots, "grassroots"}, {AppraisalLevel::Ministry, "ministry"}}};
};

template <>
struct EnumKeys<Verdict>
{
    static constexpr const char* prefix = "verdict";
    static constexpr std::array<std::pair<Verdict, const char*>, 4> table{
        {{Verdict::Pass, "pass"},
         {Verdict::PassWithRemark, "pass_with_remark"},
         {Verdict::Fail, "fail"},
         {Verdict::NotApplicable, "not_applicable"}}};
};

template <>
struct EnumKeys<Conclusion>
{
    static constexpr const char* prefix = "conclusion";
    static constexpr std::array<std::pair<Conclusion, const char*>, 3> table{
        {{Conclusion::Recommend, "recommend"}, {Conclusion::Amend, "amend"}, {Conclusion::Reject, "reject"}}};
};

/// One criterion of the sheet (reference data `appraisal_criteria`) with its verdict and remark.
struct AppraisalLine
{
    QString criterion;
    Verdict verdict = Verdict::Pass;
    QString remark;
};

/// Phiếu thẩm định: who appraised, each line, what is recommended.
struct Appraisal
{
    AppraisalId id;
    ProjectId project;
    int round = 0;
    AppraisalLevel level = AppraisalLevel::Grassroots;
    QString document; ///< number of the sheet or minutes
    QDate date;
    QString members; ///< names and titles, one a line
    Conclusion conclusion = Conclusion::Recommend;
    QString remark;
    MoneyBySource recommended;
    UserId author;
    QString authorName;
    bool voided = false; ///< a later return voids the sheets of its round; they stay visible
    std::vector<AppraisalLine> lines;
};

/// One act on a project, as its history shows it.
struct CaseStep
{
    CaseStepId id;
    ProjectId project;
    int position = 0; ///< 1, 2, 3 ... within the project
    int round = 0;
    QString act;
    QString fromState;
    QString toState;
    UserId actor;
    QString actorName;
    QString onBehalfOf;
    QDateTime at; ///< when it was recorded, UTC
    QDate date;   ///< the date of the act or its document
    QString document;
    QString signer;
    QString reason;
    QString exception; ///< why separation of duties or a ceiling was set aside, with its legal basis
    bool voided = false;
};

} // namespace kc
