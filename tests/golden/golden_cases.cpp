// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/golden_case.h"

namespace kctest {

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

const QDate kToday(2025, 11, 21);

ReportRequest asked(const QString& report, const QString& scope, const Period& period, QDate asAt)
{
    ReportRequest request;
    request.name = report;
    request.params.scope = *Scope::fromText(scope);
    request.params.period = period;
    request.params.asAt = asAt;
    request.params.boundaries = asAt;
    request.paperYear = asAt.year();
    return request;
}

/// A report of the province's own year so far.
ReportRequest ofTheYear(const QString& report)
{
    return asked(report, u"province:31"_s, {QDate(2025, 1, 1), kToday}, kToday);
}

ReportRequest ofOne(const QString& report, const QString& option, const QString& value)
{
    ReportRequest request = ofTheYear(report);
    request.options[option] = value;
    return request;
}

/// With everything a paper that goes out says of itself.
ReportRequest asSent(ReportRequest request)
{
    request.number = u"15/BC-SCT"_s;
    request.date = kToday;
    request.authority = {u"KT. GIÁM ĐỐC"_s};
    request.signerTitle = u"Phó Giám đốc"_s;
    request.signerName = u"Nguyễn Văn Bình"_s;
    request.recipients = {u"Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công;"_s,
                          u"Ủy ban nhân dân thành phố;"_s, u"Lưu: VT, QLCN."_s};
    return request;
}

ReportRequest nationalSummary(int first, int last, QDate asAt)
{
    return asked(u"five-year"_s, u"national"_s, Period::ofYears(first, last), asAt);
}

} // namespace

const std::vector<GoldenCase>& goldenCases()
{
    static const std::vector<GoldenCase> cases{
        {u"conference-province"_s, GoldenStore::HaiPhong, ofTheYear(u"conference"_s), {1, 4, 8, 15, -1}},
        {u"conference-region"_s,
         GoldenStore::Nation,
         asked(u"conference"_s, u"region:central"_s, {QDate(2025, 1, 1), QDate(2025, 9, 30)},
               QDate(2025, 9, 30)),
         {1, 5, 9}},
        {u"five-year-nation"_s,
         GoldenStore::Nation,
         nationalSummary(2021, 2025, QDate(2025, 12, 31)),
         {1, 3, 5, 8, 14}},
        {u"five-year-nation-before"_s,
         GoldenStore::Nation,
         nationalSummary(2016, 2020, QDate(2025, 12, 31)),
         {3}},
        {u"five-year-nation-after"_s,
         GoldenStore::Nation,
         nationalSummary(2026, 2030, QDate(2026, 9, 30)),
         {3}},
        {u"five-year-province"_s,
         GoldenStore::HaiPhong,
         asked(u"five-year"_s, u"province:31"_s, Period::ofYears(2021, 2025), kToday),
         {4, 8, 16}},
        {u"five-year-region"_s,
         GoldenStore::Nation,
         asked(u"five-year"_s, u"region:north"_s, Period::ofYears(2021, 2025), QDate(2025, 12, 31)),
         {4}},
        {u"plan-execution"_s, GoldenStore::HaiPhong, ofTheYear(u"plan-execution"_s), {1, 3, -1}},
        {u"funding"_s, GoldenStore::HaiPhong, ofTheYear(u"funding"_s), {1, -1}},
        {u"funding-signed"_s, GoldenStore::Signed, asSent(ofTheYear(u"funding"_s)), {1, -1}},
        {u"results"_s, GoldenStore::HaiPhong, ofTheYear(u"results"_s), {1, 2}},
        {u"project-list"_s, GoldenStore::HaiPhong, ofTheYear(u"project-list"_s), {1, 2, -1}},
        {u"project-file"_s,
         GoldenStore::HaiPhong,
         ofOne(u"project-file"_s, u"project"_s, u"31-2025-001"_s),
         {1, 4, -1}},
        {u"establishment-file"_s,
         GoldenStore::HaiPhong,
         ofOne(u"establishment-file"_s, u"establishment"_s, u"0299000758"_s),
         {1, -1}},
        {u"overdue"_s, GoldenStore::HaiPhong, ofTheYear(u"overdue"_s), {1, 3}},
        {u"audit"_s, GoldenStore::HaiPhong, ofTheYear(u"audit"_s), {1, -1}},
        {u"audit-one-page"_s,
         GoldenStore::HaiPhong,
         asked(u"audit"_s, u"province:31"_s, {QDate(2025, 11, 1), kToday}, kToday),
         {1}},
    };
    return cases;
}

} // namespace kctest
