// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sample_document.h"

#include "base/number_text.h"

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

QString millions(std::int64_t dong, Lang lang)
{
    return moneyText(Dong(dong), MoneyUnit::Million, 1, lang);
}

Cell moneyCell(std::int64_t dong, const QString& drill, Lang lang)
{
    return Cell::number(millions(dong, lang), ExactNumber{dong, 0}, drill);
}

Table projectTable(int rows, Lang lang)
{
    Table table;
    table.caption = u"Danh sách đề án khuyến công năm 2025"_s;
    table.unitLine = u"Đơn vị tính: triệu đồng"_s;
    table.columns = {{0.5, Align::Center}, {4, Align::Left},    {3, Align::Left},    {2, Align::Left},
                     {1.3, Align::Right},  {1.3, Align::Right}, {1.3, Align::Right}, {1.4, Align::Left}};
    table.head = {{{u"STT"_s, 1, 2},
                   {u"Tên đề án"_s, 1, 2},
                   {u"Đơn vị thụ hưởng"_s, 1, 2},
                   {u"Địa điểm"_s, 1, 2},
                   {u"Kinh phí"_s, 3, 1},
                   {u"Ghi chú"_s, 1, 2}},
                  {{u"Tổng cộng"_s}, {u"Khuyến công quốc gia"_s}, {u"Khuyến công địa phương"_s}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"1=2+3"_s, u"2"_s, u"3"_s, u"E"_s};
    CarryForward carry;
    carry.carriedOut = u"Cộng chuyển trang sau"_s;
    carry.broughtIn = u"Mang sang"_s;
    carry.columns = {4, 5, 6};
    carry.print = [lang](std::int64_t sum) { return millions(sum, lang); };
    table.carry = carry;
    std::int64_t national = 0;
    std::int64_t local = 0;
    for (int row = 0; row < rows; ++row) {
        if (row % 12 == 0) {
            Cell letter = Cell::of(row == 0 ? u"I"_s : u"II"_s);
            Cell name = Cell::of(u"Xây dựng mô hình trình diễn kỹ thuật"_s);
            name.colSpan = 7;
            table.rows.push_back({RowKind::Group, {letter, name}});
        }
        const std::int64_t fromState = row % 3 == 0 ? 0 : (150 + row * 7 % 200) * kMillion;
        const std::int64_t fromProvince = (80 + row * 13 % 170) * kMillion + row % 5 * 100'000;
        national += fromState;
        local += fromProvince;
        table.rows.push_back(
            {RowKind::Normal,
             {Cell::of(QString::number(row + 1)),
              Cell::of(u"Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất đồ gỗ mỹ nghệ (đợt "_s +
                       QString::number(row + 1) + u')'),
              Cell::of(u"Công ty TNHH Sản xuất và Thương mại Đông Phương"_s), Cell::of(u"Xã Nghi Dương"_s),
              moneyCell(fromState + fromProvince, u"total-"_s + QString::number(row), lang),
              fromState == 0 ? Cell::missing()
                             : moneyCell(fromState, u"national-"_s + QString::number(row), lang),
              moneyCell(fromProvince, u"local-"_s + QString::number(row), lang), Cell::of(QString())},
             {fromState + fromProvince, fromState, fromProvince}});
    }
    Cell label = Cell::of(u"Tổng cộng"_s);
    label.colSpan = 3;
    table.rows.push_back(
        {RowKind::Total,
         {Cell(), label, moneyCell(national + local, u"total"_s, lang),
          moneyCell(national, u"national"_s, lang), moneyCell(local, u"local"_s, lang), Cell()}});
    table.note = u"Nguồn: sổ theo dõi đề án của Trung tâm Khuyến công; số liệu đến hết ngày 30/11/2025."_s;
    return table;
}

Table budgetTable(Lang lang)
{
    Table table;
    table.caption = u"Bảng 1. Kinh phí khuyến công được duyệt theo nguồn"_s;
    table.unitLine = u"Đơn vị tính: triệu đồng"_s;
    table.columns = {
        {0.5, Align::Center}, {3, Align::Left}, {1, Align::Right}, {1, Align::Right}, {1, Align::Right}};
    table.head = {
        {{u"STT"_s}, {u"Nguồn kinh phí"_s}, {u"Năm 2024"_s}, {u"11 tháng năm 2025"_s}, {u"So sánh (%)"_s}}};
    const auto row = [&](RowKind kind, const QString& index, const QString& name, std::int64_t a,
                         std::int64_t b, const QString& share) {
        Cell nameCell = Cell::of(name);
        nameCell.indent = kind == RowKind::Subtotal ? 1 : 0;
        table.rows.push_back(
            {kind,
             {Cell::of(index), nameCell, moneyCell(a, u"a"_s + index, lang),
              moneyCell(b, u"b"_s + index, lang), share.isEmpty() ? Cell::missing() : Cell::of(share)}});
    };
    row(RowKind::Normal, u"1"_s, u"Ngân sách trung ương (khuyến công quốc gia)"_s, 5'260 * kMillion,
        4'815 * kMillion, u"91,5"_s);
    row(RowKind::Subtotal, QString(), u"Trong đó: đề án điểm"_s, 2'100 * kMillion, 1'900 * kMillion,
        u"90,5"_s);
    row(RowKind::Normal, u"2"_s, u"Ngân sách địa phương"_s, 7'000 * kMillion, 8'350 * kMillion + 500'000,
        u"119,3"_s);
    row(RowKind::Normal, u"3"_s, u"Đối ứng của cơ sở công nghiệp nông thôn"_s, 14'010 * kMillion,
        15'250 * kMillion, QString());
    row(RowKind::Total, QString(), u"Tổng cộng"_s, 26'270 * kMillion, 28'415 * kMillion + 500'000,
        u"108,2"_s);
    return table;
}

ChartPoint billion(std::int64_t dong, const QString& drill, Lang lang)
{
    return {dong, moneyText(Dong(dong), MoneyUnit::Billion, 1, lang), drill};
}

std::vector<Chart> charts(Lang lang)
{
    std::vector<Chart> all;
    const std::vector<QString> years{u"2021"_s, u"2022"_s, u"2023"_s, u"2024"_s, u"2025"_s};
    const auto series = [&](const QString& name, std::initializer_list<std::int64_t> values) {
        ChartSeries made{name, {}};
        for (const std::int64_t value : values)
            made.points.push_back(
                billion(value * 100 * kMillion, name + QString::number(made.points.size()), lang));
        return made;
    };
    Chart chart;
    chart.unit = u"Tỷ đồng"_s;
    chart.unitSize = 1000 * kMillion;
    chart.categories = years;
    chart.series = {series(u"Khuyến công quốc gia"_s, {31, 38, 42, 53, 48}),
                    series(u"Khuyến công địa phương"_s, {52, 49, 61, 70, 84}),
                    series(u"Đối ứng"_s, {98, 105, 120, 140, 153})};
    chart.title = u"Hình 1. Kinh phí theo nguồn, 2021-2025"_s;
    all.push_back(chart);
    chart.kind = ChartKind::StackedBar;
    chart.title = u"Hình 2. Cơ cấu kinh phí theo năm"_s;
    all.push_back(chart);
    chart.kind = ChartKind::Line;
    chart.title = u"Hình 3. Diễn biến kinh phí"_s;
    chart.series[0].points[2].value.reset();
    all.push_back(chart);
    chart.kind = ChartKind::Bar;
    chart.horizontal = true;
    chart.title = u"Hình 4. Kinh phí theo nội dung hoạt động"_s;
    chart.categories = {
        u"Đào tạo nghề, nâng cao tay nghề"_s, u"Hỗ trợ ứng dụng máy móc tiên tiến, chuyển giao công nghệ"_s,
        u"Phát triển sản phẩm công nghiệp nông thôn tiêu biểu"_s, u"Thông tin, tuyên truyền"_s};
    chart.series = {series(u"Năm 2024"_s, {12, 71, 25, 6}), series(u"11 tháng 2025"_s, {9, 83, 31, 8})};
    all.push_back(chart);
    chart.kind = ChartKind::Share;
    chart.title = u"Hình 5. Tỷ trọng các nguồn năm 2025"_s;
    chart.categories = {u"2025"_s};
    chart.series = {series(u"Khuyến công quốc gia"_s, {48}), series(u"Khuyến công địa phương"_s, {84}),
                    series(u"Đối ứng"_s, {153}), series(u"Khác"_s, {5})};
    all.push_back(chart);
    return all;
}

} // namespace

Document sampleDocument(int rows, Lang lang)
{
    Document document;
    document.title = u"Báo cáo kết quả hoạt động khuyến công năm 2025"_s;
    document.lang = lang;
    document.author = u"Sở Công Thương thành phố Hải Phòng"_s;
    document.subject = u"Khuyến công"_s;
    document.keywords = u"khuyến công, Hải Phòng"_s;
    document.marking = u"DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT"_s;

    Section main;
    main.blocks.push_back(DecreeHead{u"Ủy ban nhân dân thành phố Hải Phòng"_s, u"Sở Công Thương"_s,
                                     u"Số: 123/BC-SCT"_s, u"Cộng hòa xã hội chủ nghĩa Việt Nam"_s,
                                     u"Độc lập - Tự do - Hạnh phúc"_s,
                                     u"Hải Phòng, ngày 05 tháng 01 năm 2026"_s});
    main.blocks.push_back(TitleBlock{u"Báo cáo"_s,
                                     u"Kết quả hoạt động khuyến công năm 2024 và 11 tháng năm 2025, "
                                     u"phương hướng, nhiệm vụ năm 2026"_s});
    main.blocks.push_back(Contents{u"MỤC LỤC"_s, 2});
    main.blocks.push_back(Heading{1, u"I."_s, u"Bối cảnh và công tác chỉ đạo"_s});
    Paragraph paragraph;
    paragraph.runs = {
        Run{u"Thực hiện Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công, "
            u"trong "
            u"11 tháng năm 2025 toàn thành phố đã phê duyệt "_s},
        Run{u"42 đề án"_s, true, false, u"projects.count"_s},
        Run{u" với tổng kinh phí "_s},
        Run{u"13.165,5 triệu đồng"_s, true, false, u"budget.approved.total"_s},
        Run{u", bằng 107,4% so với cùng kỳ; trong đó ngân sách trung ương chiếm "_s},
        Run{u"36,6%"_s, false, true, u"share"_s},
        Run{u". Mỗi đồng ngân sách thu hút được 1,16 đồng vốn đối ứng của các cơ sở công nghiệp nông thôn."_s}};
    for (int repeat = 0; repeat < 4; ++repeat)
        main.blocks.push_back(paragraph);
    main.blocks.push_back(Heading{1, u"II."_s, u"Kết quả thực hiện"_s});
    main.blocks.push_back(Heading{2, u"1."_s, u"Kinh phí"_s});
    main.blocks.push_back(budgetTable(lang));
    for (const Chart& chart : charts(lang))
        main.blocks.push_back(chart);
    main.blocks.push_back(Heading{2, u"2."_s, u"Kết quả theo nội dung"_s});
    main.blocks.push_back(paragraph);
    main.blocks.push_back(Heading{1, u"III."_s, u"Đánh giá"_s});
    main.blocks.push_back(
        Paragraph{.runs = {Run{u"Ý kiến của đơn vị lập báo cáo:"_s, false, true}}, .blankLines = 3});
    main.blocks.push_back(Paragraph{.runs = {Run{u"Hồ sơ: ☑ đủ ☐ thiếu ✓ đã kiểm tra → xem phụ lục"_s}}});
    main.blocks.push_back(
        Closing{Recipients{u"Nơi nhận:"_s,
                           {u"- Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công;"_s,
                            u"- UBND thành phố;"_s, u"- Lưu: VT, QLCN."_s}},
                SignatureBlock{{u"KT. Giám đốc"_s}, u"Phó Giám đốc"_s, QString(), u"Nguyễn Thị Thường"_s}});
    document.sections.push_back(std::move(main));

    Section annex;
    annex.orientation = Orientation::Landscape;
    annex.blocks.push_back(
        AnnexHead{u"Phụ lục I"_s, u"Danh sách đề án khuyến công"_s,
                  u"(Kèm theo Báo cáo số 123/BC-SCT ngày 05 tháng 01 năm 2026 của Sở Công Thương)"_s});
    annex.blocks.push_back(projectTable(rows, lang));
    document.sections.push_back(std::move(annex));
    return document;
}

} // namespace kc::report
