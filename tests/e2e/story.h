// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/office_fixture.h"

#include <QHash>

/// The working day that both surfaces go through, and its figures worked out by hand.
///
/// The province has 1.000 million đồng this year after 900 million last year. The officer asks for 300 + 400
/// = 700 million, corrects it to 280 + 420 after the return, the reviewer recommends 280 + 420, the approver
/// decides on 270 + 430. Only the decision and the allocations may show in the report.
namespace kc::test::story {

const QString kCommunes =
    QStringLiteral("code,level,kind,name_vi,name_en,parent_code,valid_from,legal_basis\n"
                   "11824,commune,xa,Vĩnh Bảo,Vinh Bao,31,2025-07-01,Nghị quyết 1669\n"
                   "11311,commune,phuong,Hồng Bàng,Hong Bang,31,2025-07-01,Nghị quyết 1669\n");
const QString kTaxCode = QStringLiteral("0200000014");
const QString kEstablishment = QStringLiteral("Công ty TNHH Cơ khí Đường Hoà");
const QString kTitle = QStringLiteral("Hỗ trợ ứng dụng máy dập thủy lực trong sản xuất cơ khí");
const QString kUnit = QStringLiteral("Trung tâm Khuyến công Hải Phòng");
const QString kReason = QStringLiteral("Báo giá thấp hơn dự toán; đề nghị điều chỉnh kinh phí");
const QString kRemark = QStringLiteral("Đơn giá cao hơn thị trường khoảng 3%");
const QString kMembers = QStringLiteral("Trần Văn An - Trưởng phòng\nLê Thị Ngọc - Chuyên viên");
const QString kDecision = QStringLiteral("1234/QĐ-UBND");
const QString kSigner = QStringLiteral("Phó Chủ tịch Nguyễn Văn Bình");

constexpr qint64 kMillion = 1'000'000;
constexpr qint64 kAllocated = 1'000 * kMillion;
constexpr qint64 kAllocatedBefore = 900 * kMillion;
constexpr qint64 kTotal = 700 * kMillion;
constexpr qint64 kAskedFirst = 300 * kMillion;
constexpr qint64 kAsked = 280 * kMillion;
constexpr qint64 kApproved = 270 * kMillion;

/// Figures of the conference report. Nothing is paid yet: disbursed figures are missing, which is -1 here.
inline QHash<QString, qint64> figures()
{
    return {{u"budget.allocated.total"_s, 1'000 * kMillion},
            {u"budget.allocated.local"_s, 1'000 * kMillion},
            {u"previous_year.budget.allocated.total"_s, 900 * kMillion},
            {u"budget.approved.total"_s, 270 * kMillion},
            {u"budget.approved.local"_s, 270 * kMillion},
            {u"counterpart.committed"_s, 430 * kMillion},
            {u"projects.count"_s, 1},
            {u"disbursed.total"_s, -1},
            {u"previous_year.budget.approved.total"_s, -1}};
}

/// Value by key; -1 for one that is missing, -2 for one that is not even listed.
inline qint64 figure(const QJsonObject& report, const QString& key)
{
    for (const QJsonValue& value : report.value("figures"_L1).toArray()) {
        if (value.toObject().value("key"_L1).toString() == key)
            return value.toObject().value("value"_L1).toInteger(-1);
    }
    return -2;
}

inline void checkFigures(const QJsonObject& report)
{
    const QHash<QString, qint64> expected = figures();
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        INFO(it.key().toStdString());
        CHECK(figure(report, it.key()) == it.value());
    }
}

} // namespace kc::test::story
