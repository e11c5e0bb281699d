// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference_city.h"

using namespace Qt::StringLiterals;

namespace kctest {

namespace {

struct Kind
{
    QString activity;
    QString title;
    QString indicator;
    qint64 support; ///< triệu đồng
};

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all{
        {u"3.3"_s, u"Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất cơ khí chính xác"_s,
         u"establishments_new_technology"_s, 300},
        {u"3.3"_s, u"Hỗ trợ ứng dụng dây chuyền đóng gói tự động trong chế biến thủy sản"_s,
         u"establishments_new_technology"_s, 287},
        {u"3.1"_s, u"Xây dựng mô hình trình diễn kỹ thuật sản xuất gạch không nung"_s,
         u"demonstration_models"_s, 850},
        {u"1.2"_s, u"Truyền nghề chạm khắc gỗ cho lao động nông thôn"_s, u"workers_trained"_s, 96},
        {u"4.2"_s,
         u"Tổ chức gian hàng sản phẩm công nghiệp nông thôn tiêu biểu tại hội chợ khu vực phía Bắc"_s,
         u"trademarks"_s, 245}};
    return all;
}

} // namespace

void fillCity(World& world)
{
    world.addOffice();
    const QStringList places{u"31"_s, u"commune30"_s, u"30"_s, u"31new"_s};
    const QStringList owners{u"Công ty TNHH Cơ khí Đồng Tâm"_s, u"Hợp tác xã Mỹ nghệ An Lâm"_s,
                             u"Công ty cổ phần Thủy sản Cát Hải"_s, u"Hộ kinh doanh Nguyễn Thị Hòa"_s,
                             u"Công ty TNHH Vật liệu xanh Chí Linh"_s};
    QStringList ids;
    for (const QString& owner : owners)
        ids << world.addEstablishment(owner);
    for (int year : {2024, 2025}) {
        world.addAllocation(u"31"_s, u"national"_s, year, 3'200'000'000, QDate(year, 1, 20));
        world.addAllocation(u"31"_s, u"local"_s, year, 4'500'000'000, QDate(year, 1, 25));
        world.addAllocation(u"30"_s, u"local"_s, year, 3'100'000'000, QDate(year, 1, 28));
        const int count = year == 2024 ? 21 : 24;
        for (int i = 0; i < count; ++i) {
            const Kind& kind = kinds()[static_cast<std::size_t>(i) % kinds().size()];
            const QString place = places.at((i * 7 + year) % (year == 2024 ? 3 : 4));
            const std::size_t project = world.addProject(
                place, kind.activity,
                kind.activity == "4.2"_L1 ? QStringList() : QStringList{ids.at((i * 3) % ids.size())});
            world.rename(project, kind.title, year);
            const QString source = i % 3 == 0 ? u"national"_s : u"local"_s;
            const qint64 support = kind.support * 1'000'000 + i * 1'234'567;
            const QDate approved(year, 2 + i % 9, 5 + i);
            world.addMovement(project, source, u"approved"_s, year, support, approved);
            world.addMovement(project, u"counterpart"_s, u"approved"_s, year, support * 5 / 4 + 123,
                              approved);
            if (approved.addDays(40) < QDate(year, 11, 25)) {
                const std::size_t advance = world.addMovement(project, source, u"advanced"_s, year,
                                                              support * 7 / 10, approved.addDays(40));
                if (i % 10 == 3)
                    world.addMovement(project, source, u"advanced"_s, year, support * 7 / 10,
                                      approved.addDays(45), advance);
            }
            if (approved.month() < 7) {
                world.addMovement(project, source, u"paid"_s, year, support * 3 / 10, approved.addDays(120));
                world.addMovement(project, source, u"settled"_s, year, support, approved.addDays(150));
            }
            const bool done = approved.month() < 8;
            world.addResult(project, kind.indicator, kind.indicator == "workers_trained"_L1 ? 70 : 1,
                            done ? std::optional<qint64>(kind.indicator == "workers_trained"_L1 ? 72 : 1)
                                 : std::nullopt,
                            approved.addDays(100));
        }
    }
    world.addText(
        u"province:31"_s, u"2025-01-01/2025-11-30"_s, u"good"_s,
        u"Công tác phối hợp giữa Sở Công Thương với Ủy ban nhân dân các xã, phường, đặc khu được duy trì thường xuyên; hồ sơ đề án được thẩm định đúng trình tự, đúng thời hạn."_s);
    world.addText(
        u"province:31"_s, u"2025-01-01/2025-11-30"_s, u"proposals"_s,
        u"1. Đề nghị Bộ Công Thương sớm ban hành thông tư hướng dẫn thực hiện Nghị định 235/2025/NĐ-CP.\n2. Đề nghị Ủy ban nhân dân thành phố bố trí tăng kinh phí khuyến công địa phương năm 2026."_s);
    world.save();
}

kc::report::ReportRequest cityRequest(kc::Lang lang)
{
    kc::report::ReportRequest request;
    request.params.scope = *kc::report::Scope::fromText(u"province:31"_s);
    request.params.period = {QDate(2025, 1, 1), QDate(2025, 11, 30)};
    request.params.asAt = QDate(2025, 11, 30);
    request.params.boundaries = QDate(2025, 11, 30);
    request.params.lang = lang;
    return request;
}

} // namespace kctest
