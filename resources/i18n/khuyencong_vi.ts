<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>kc::ui::ActTable</name>
    <message>
        <source>New &amp;project…</source>
        <translation>Lập đề án &amp;mới…</translation>
    </message>
    <message>
        <source>New &amp;allocation…</source>
        <translation>Giao dự t&amp;oán…</translation>
    </message>
    <message>
        <source>New &amp;user…</source>
        <translation>Thêm n&amp;gười dùng…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>&amp;Submit…</source>
        <translation>&amp;Nộp hồ sơ…</translation>
    </message>
    <message>
        <source>Re&amp;fuse…</source>
        <translation>Không phê du&amp;yệt…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Rút hồ sơ…</translation>
    </message>
    <message>
        <source>New pro&amp;gramme…</source>
        <translation>Chương trìn&amp;h mới…</translation>
    </message>
    <message>
        <source>Set a &amp;target…</source>
        <translation>Đặt mục t&amp;iêu…</translation>
    </message>
    <message>
        <source>Record a &amp;result…</source>
        <translation>Ghi &amp;kết quả…</translation>
    </message>
    <message>
        <source>New &amp;officer…</source>
        <translation>Thêm cán &amp;bộ…</translation>
    </message>
    <message>
        <source>&amp;Lock a period…</source>
        <translation>Khó&amp;a kỳ…</translation>
    </message>
    <message>
        <source>New esta&amp;blishment…</source>
        <translation>Thêm &amp;cơ sở…</translation>
    </message>
    <message>
        <source>Return for &amp;completion…</source>
        <translation>Trả &amp;lại để bổ sung…</translation>
    </message>
    <message>
        <source>Appra&amp;ise…</source>
        <translation>Thẩm định (&amp;D)…</translation>
    </message>
    <message>
        <source>Register wit&amp;h the ministry…</source>
        <translation>Đăng ký &amp;với Bộ…</translation>
    </message>
    <message>
        <source>Appro&amp;ve…</source>
        <translation>&amp;Phê duyệt…</translation>
    </message>
    <message>
        <source>Set pass&amp;word…</source>
        <translation>Đặt mật khẩu (&amp;E)…</translation>
    </message>
    <message>
        <source>Reopen the perio&amp;d…</source>
        <translation>Mở &amp;lại kỳ…</translation>
    </message>
    <message>
        <source>Record the &amp;ministry appraisal…</source>
        <translation>Thẩm định cấp Bộ (&amp;E)…</translation>
    </message>
    <message>
        <source>Enter a &amp;year&apos;s figures…</source>
        <translation>Nhập số liệ&amp;u năm…</translation>
    </message>
</context>
<context>
    <name>kc::ui::AllocationDialog</name>
    <message>
        <source>New allocation</source>
        <translation>Giao dự toán</translation>
    </message>
    <message>
        <source>Money allocated to a place for one year. A later change is a new entry; a reduction is entered with a minus.</source>
        <translation>Kinh phí giao cho một địa bàn trong một năm. Điều chỉnh sau này là một dòng mới; giảm dự toán thì nhập số âm.</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Quyết định</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>N&amp;gày</translation>
    </message>
    <message>
        <source>&amp;Fund</source>
        <translation>Quỹ (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Nguồn</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Địa &amp;bàn</translation>
    </message>
    <message>
        <source>Fiscal &amp;year</source>
        <translation>Năm ngân &amp;sách</translation>
    </message>
    <message>
        <source>&amp;Amount (đồng)</source>
        <translation>Số &amp;tiền (đồng)</translation>
    </message>
    <message>
        <source>%1, %2, %3: allocated %4, approved %5, left %6 đồng</source>
        <translation>%1, năm %2, %3: đã giao %4, được duyệt %5, còn lại %6 đồng</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Quỹ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>Năm ngân sách</translation>
    </message>
    <message>
        <source>Amount in đồng</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>for example 123/QĐ-UBND</source>
        <translation>ví dụ 123/QĐ-UBND</translation>
    </message>
</context>
<context>
    <name>kc::ui::AllocationPane</name>
    <message>
        <source>Fiscal year %1</source>
        <translation>Năm ngân sách %1</translation>
    </message>
    <message>
        <source>What is left of it</source>
        <translation>Phần còn lại</translation>
    </message>
</context>
<context>
    <name>kc::ui::Application</name>
    <message>
        <source>This could not be done. What was confirmed before is kept.</source>
        <translation>Không thực hiện được việc này. Những gì đã xác nhận trước đó vẫn được giữ.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time</source>
        <translation>Lần trước chương trình đã dừng đột ngột</translation>
    </message>
    <message>
        <source>What was confirmed is kept. The details below help those who repair the program; they hold no personal data.</source>
        <translation>Những gì đã xác nhận vẫn được giữ. Phần chi tiết dưới đây giúp người sửa chương trình, không chứa dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>The file was brought up to date. A copy as it was stands at %1.</source>
        <translation>Tệp đã được nâng lên phiên bản mới. Bản sao như cũ nằm tại %1.</translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs *.db);;All files (*)</source>
        <translation>Tệp Khuyến Công (*.kcs *.db);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Check of the file</source>
        <translation>Kiểm tra tệp</translation>
    </message>
</context>
<context>
    <name>kc::ui::AppraisalForm</name>
    <message>
        <source>&amp;Lines of the sheet</source>
        <translation>Các &amp;dòng của phiếu</translation>
    </message>
    <message>
        <source>The rest pa&amp;sses</source>
        <translation>Còn lại đều đạ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Number of the sheet</source>
        <translation>&amp;Số phiếu</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>Thành &amp;viên</translation>
    </message>
    <message>
        <source>One person a line, with title</source>
        <translation>Mỗi dòng một người, kèm chức danh</translation>
    </message>
    <message>
        <source>&amp;Conclusion</source>
        <translation>&amp;Kết luận</translation>
    </message>
    <message>
        <source>This needs an exception: give the reason and its legal basis. It is kept with the act and printed in the audit report.</source>
        <translation>Việc này cần ngoại lệ: ghi lý do và căn cứ pháp lý. Nội dung được lưu cùng thao tác và in trong báo cáo kiểm tra.</translation>
    </message>
    <message>
        <source>E&amp;xception</source>
        <translation>Ngoại &amp;lệ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>(choose the conclusion)</source>
        <translation>(chọn kết luận)</translation>
    </message>
    <message>
        <source>Every line is judged</source>
        <translation>Mọi dòng đã có ý kiến</translation>
    </message>
    <message>
        <source>Gives “pass” to every line that has no verdict yet</source>
        <translation>Ghi “Đạt” cho mọi dòng chưa có ý kiến</translation>
    </message>
    <message>
        <source>Lines still to be judged: %1</source>
        <translation>Số dòng chưa có ý kiến: %1</translation>
    </message>
    <message>
        <source>General &amp;remark</source>
        <translation>Ý k&amp;iến chung</translation>
    </message>
    <message>
        <source>Asked for (đồng)</source>
        <translation>Đề nghị (đồng)</translation>
    </message>
    <message>
        <source>Recommended (đồng)</source>
        <translation>Kiến nghị (đồng)</translation>
    </message>
</context>
<context>
    <name>kc::ui::ApprovalForm</name>
    <message>
        <source>&amp;Number of the decision</source>
        <translation>&amp;Số quyết định</translation>
    </message>
    <message>
        <source>1234/QĐ-UBND</source>
        <translation>1234/QĐ-UBND</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>&amp;Signer</source>
        <translation>Người &amp;ký</translation>
    </message>
    <message>
        <source>Money approved, by source (đồng)</source>
        <translation>Kinh phí phê duyệt theo nguồn (đồng)</translation>
    </message>
    <message>
        <source>This needs an exception: give the reason and its legal basis. It is kept with the act and printed in the audit report.</source>
        <translation>Việc này cần ngoại lệ: ghi lý do và căn cứ pháp lý. Nội dung được lưu cùng thao tác và in trong báo cáo kiểm tra.</translation>
    </message>
    <message>
        <source>E&amp;xception</source>
        <translation>Ngoại &amp;lệ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Đề nghị</translation>
    </message>
    <message>
        <source>Appraised</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Left of %1 afterwards</source>
        <translation>Còn lại của năm %1 sau khi duyệt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Phê duyệt</translation>
    </message>
</context>
<context>
    <name>kc::ui::AuditPane</name>
    <message>
        <source>(kept secret)</source>
        <translation>(giữ bí mật)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Hồ sơ mới</translation>
    </message>
    <message>
        <source>Removed record</source>
        <translation>Hồ sơ bị xóa</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>No field that people see was changed.</source>
        <translation>Không có trường hiển thị nào thay đổi.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Mở hồ sơ</translation>
    </message>
</context>
<context>
    <name>kc::ui::BatchDialog</name>
    <message>
        <source>Reports of many provinces</source>
        <translation>Báo cáo của nhiều tỉnh</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Cả nước</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>Các tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>&amp;Provinces of</source>
        <translation>&amp;Các tỉnh thuộc</translation>
    </message>
    <message>
        <source>&amp;Kind of file</source>
        <translation>Dạn&amp;g tệp</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Thư mục</translation>
    </message>
    <message>
        <source>&amp;Make the reports</source>
        <translation>Lậ&amp;p các báo cáo</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Dừng</translation>
    </message>
    <message>
        <source>The work was broken off: %1</source>
        <translation>Việc bị ngắt giữa chừng: %1</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Thư mục ghi báo cáo</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written</source>
        <translation>Không ghi được vào thư mục %1</translation>
    </message>
    <message>
        <source>%1 of %2 provinces</source>
        <translation>%1 trên %2 tỉnh</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>%1 tệp đã ghi vào %2</translation>
    </message>
    <message>
        <source>Stopped; the files already written stay.</source>
        <translation>Đã dừng; các tệp đã ghi được giữ lại.</translation>
    </message>
    <message>
        <source>%1 provinces are chosen</source>
        <translation>Đã chọn %1 tỉnh</translation>
    </message>
    <message>
        <source>1 file written to %1</source>
        <translation>Đã ghi 1 tệp vào %1</translation>
    </message>
    <message>
        <source>1 province is chosen</source>
        <translation>Đã chọn 1 tỉnh</translation>
    </message>
</context>
<context>
    <name>kc::ui::BeneficiaryEditor</name>
    <message>
        <source>No beneficiary yet. A group project may name them later.</source>
        <translation>Chưa có đơn vị thụ hưởng. Đề án nhóm có thể ghi sau.</translation>
    </message>
    <message>
        <source>Add an establishment: tax code or name, without marks</source>
        <translation>Thêm cơ sở: gõ mã số thuế hoặc tên, không cần dấu</translation>
    </message>
    <message>
        <source>Add a beneficiary</source>
        <translation>Thêm đơn vị thụ hưởng</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Removes the chosen beneficiary (Delete)</source>
        <translation>Bỏ đơn vị thụ hưởng đang chọn (Delete)</translation>
    </message>
    <message>
        <source>Beneficiaries</source>
        <translation>Đơn vị thụ hưởng</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>Cơ sở</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>Đối ứng</translation>
    </message>
    <message>
        <source>Beneficiaries: %1  ·  support %2 đồng  ·  counterpart %3 đồng</source>
        <translation>Số đơn vị thụ hưởng: %1  ·  hỗ trợ %2 đồng  ·  đối ứng %3 đồng</translation>
    </message>
</context>
<context>
    <name>kc::ui::CompareDialog</name>
    <message>
        <source>&amp;Another time, place or map</source>
        <translation>&amp;Kỳ, địa bàn hoặc bản đồ khác</translation>
    </message>
    <message>
        <source>Compare the report</source>
        <translation>So sánh báo cáo</translation>
    </message>
    <message>
        <source>Signed report</source>
        <translation>Báo cáo đã ký</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;So sánh</translation>
    </message>
    <message>
        <source>No report of this kind was signed yet</source>
        <translation>Chưa có báo cáo loại này được ký</translation>
    </message>
    <message>
        <source>A si&amp;gned report</source>
        <translation>&amp;Báo cáo đã ký</translation>
    </message>
</context>
<context>
    <name>kc::ui::CriteriaEditor</name>
    <message>
        <source>Verdict: %1</source>
        <translation>Ý kiến: %1</translation>
    </message>
    <message>
        <source>(to be judged)</source>
        <translation>(chưa có ý kiến)</translation>
    </message>
    <message>
        <source>Lines of the appraisal sheet</source>
        <translation>Các dòng của phiếu thẩm định</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
</context>
<context>
    <name>kc::ui::DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Mở lịch</translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation>Mở lịch (Alt+Xuống)</translation>
    </message>
</context>
<context>
    <name>kc::ui::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Chưa chọn hồ sơ</translation>
    </message>
    <message>
        <source>Choose a row to see the whole record.</source>
        <translation>Chọn một dòng để xem toàn bộ hồ sơ.</translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentDialog</name>
    <message>
        <source>Establishment</source>
        <translation>Cơ sở công nghiệp nông thôn</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Thông tin chung</translation>
    </message>
    <message>
        <source>&amp;Tax code</source>
        <translation>Mã số &amp;thuế</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n cơ sở</translation>
    </message>
    <message>
        <source>Legal &amp;form</source>
        <translation>&amp;Loại hình</translation>
    </message>
    <message>
        <source>&amp;Representative</source>
        <translation>Người đại &amp;diện</translation>
    </message>
    <message>
        <source>Founded &amp;on</source>
        <translation>Ngà&amp;y thành lập</translation>
    </message>
    <message>
        <source>Where it produces</source>
        <translation>Địa bàn sản xuất</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Địa &amp;bàn</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Địa &amp;chỉ</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Thư điện tử (&amp;E)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ngành nghề</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>N&amp;gành nghề</translation>
    </message>
    <message>
        <source>&amp;VSIC code</source>
        <translation>Mã &amp;VSIC</translation>
    </message>
    <message>
        <source>In a recognised &amp;craft village</source>
        <translation>Trong làng nghề được công nhận</translation>
    </message>
    <message>
        <source>Owner is a &amp;woman</source>
        <translation>Chủ cơ &amp;sở là nữ</translation>
    </message>
    <message>
        <source>Owner belongs to an ethnic &amp;minority</source>
        <translation>Chủ cơ sở là ngườ&amp;i dân tộc thiểu số</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Quy mô</translation>
    </message>
    <message>
        <source>Capita&amp;l (đồng)</source>
        <translation>Vốn (đồng)</translation>
    </message>
    <message>
        <source>Reven&amp;ue (đồng)</source>
        <translation>Doanh th&amp;u (đồng)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>New establishment</source>
        <translation>Thêm cơ sở</translation>
    </message>
    <message>
        <source>Edit establishment</source>
        <translation>Sửa hồ sơ cơ sở</translation>
    </message>
    <message>
        <source>Perhaps the same establishment</source>
        <translation>Có thể trùng với cơ sở đã có</translation>
    </message>
    <message>
        <source>(not stated)</source>
        <translation>(chưa ghi)</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên cơ sở</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Loại hình</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>Ngày thành lập</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Ngành nghề</translation>
    </message>
    <message>
        <source>VSIC code</source>
        <translation>Mã VSIC</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Số lao động</translation>
    </message>
    <message>
        <source>Women among the workers</source>
        <translation>Lao động nữ</translation>
    </message>
    <message>
        <source>Insured workers</source>
        <translation>Lao động đóng bảo hiểm</translation>
    </message>
    <message>
        <source>Save what you typed?</source>
        <translation>Lưu những gì đã nhập?</translation>
    </message>
    <message>
        <source>Capital in đồng</source>
        <translation>Vốn (đồng)</translation>
    </message>
    <message>
        <source>Revenue in đồng</source>
        <translation>Doanh thu (đồng)</translation>
    </message>
    <message>
        <source>Telep&amp;hone</source>
        <translation>Điện t&amp;hoại</translation>
    </message>
    <message>
        <source>of them women</source>
        <translation>trong đó nữ</translation>
    </message>
    <message>
        <source>of them &amp;insured</source>
        <translation>trong đó đóng bảo hiể&amp;m</translation>
    </message>
    <message>
        <source>Wor&amp;kers (people)</source>
        <translation>Số la&amp;o động (người)</translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentPane</name>
    <message>
        <source>This record is no longer there.</source>
        <translation>Hồ sơ này không còn nữa.</translation>
    </message>
    <message>
        <source>Tax code %1</source>
        <translation>Mã số thuế %1</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Loại hình</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>Ngày thành lập</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Ngành nghề</translation>
    </message>
    <message>
        <source>VSIC code</source>
        <translation>Mã VSIC</translation>
    </message>
    <message>
        <source>in a recognised craft village</source>
        <translation>trong làng nghề được công nhận</translation>
    </message>
    <message>
        <source>owner is a woman</source>
        <translation>chủ cơ sở là nữ</translation>
    </message>
    <message>
        <source>owner belongs to an ethnic minority</source>
        <translation>chủ cơ sở là người dân tộc thiểu số</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Đặc điểm</translation>
    </message>
    <message>
        <source>Place of production</source>
        <translation>Địa bàn sản xuất</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Như khi ghi hồ sơ</translation>
    </message>
    <message>
        <source>On today&apos;s map</source>
        <translation>Theo địa giới hiện nay</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Quy mô</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Số lao động</translation>
    </message>
    <message>
        <source>of them women</source>
        <translation>trong đó nữ</translation>
    </message>
    <message>
        <source>of them insured</source>
        <translation>trong đó đóng bảo hiểm</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Vốn</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Projects and support</source>
        <translation>Đề án và kinh phí được hỗ trợ</translation>
    </message>
    <message>
        <source>No project yet.</source>
        <translation>Chưa tham gia đề án nào.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Đề án</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Support granted</source>
        <translation>Đã được duyệt hỗ trợ</translation>
    </message>
    <message>
        <source>Support asked (đồng)</source>
        <translation>Đề nghị hỗ trợ (đồng)</translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentPicker</name>
    <message>
        <source>Tax code or name</source>
        <translation>Mã số thuế hoặc tên</translation>
    </message>
    <message>
        <source>New establishment…</source>
        <translation>Thêm cơ sở…</translation>
    </message>
    <message>
        <source>enter “%1” as a new record</source>
        <translation>lập hồ sơ mới cho “%1”</translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentYearForm</name>
    <message>
        <source>&amp;Establishment</source>
        <translation>&amp;Cơ sở</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Năm</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Lao động (người)</translation>
    </message>
    <message>
        <source>&amp;Revenue (đồng)</source>
        <translation>&amp;Doanh thu (đồng)</translation>
    </message>
    <message>
        <source>E&amp;xports (đồng)</source>
        <translation>&amp;Xuất khẩu (đồng)</translation>
    </message>
    <message>
        <source>&amp;Taxes (đồng)</source>
        <translation>Nộp n&amp;gân sách (đồng)</translation>
    </message>
    <message>
        <source>Reason for the c&amp;hange</source>
        <translation>Lý do &amp;sửa</translation>
    </message>
    <message>
        <source>Edit the figures of a year</source>
        <translation>Sửa số liệu năm của cơ sở</translation>
    </message>
    <message>
        <source>Figures of a year</source>
        <translation>Số liệu năm của cơ sở</translation>
    </message>
    <message>
        <source>What the establishment reported for one year. Reports compare the years before and after its support. Leave empty what is not known.</source>
        <translation>Số liệu cơ sở báo cáo cho một năm. Báo cáo so sánh các năm trước và sau khi được hỗ trợ. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>Figures of this year are stored already; saving corrects them.</source>
        <translation>Năm này đã có số liệu; lưu là sửa số liệu đó.</translation>
    </message>
    <message>
        <source>Average &amp;income (đồng/person/month)</source>
        <translation>Thu nhập bình quân (đồng/người/&amp;tháng)</translation>
    </message>
</context>
<context>
    <name>kc::ui::ExportDialog</name>
    <message>
        <source>Export tables</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Dạng tệp</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Mọi bảng</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Bảng tính Excel (XLSX)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The files hold every record, also names and telephone numbers of people; they can be imported again.</source>
        <translation>Tệp chứa mọi bản ghi, kể cả tên và số điện thoại của người; có thể nhập lại được.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Dạng tệp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Written:
%1</source>
        <translation>Đã ghi:
%1</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Thư mục chứa các bảng</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>kc::ui::FigureNote</name>
    <message>
        <source>Part: %1</source>
        <translation>Phần: %1</translation>
    </message>
    <message>
        <source>Out of: %1</source>
        <translation>Trên tổng: %1</translation>
    </message>
    <message>
        <source>Records: %1</source>
        <translation>Số bản ghi: %1</translation>
    </message>
    <message>
        <source>Click to open the records</source>
        <translation>Nhấn chuột để mở các bản ghi</translation>
    </message>
</context>
<context>
    <name>kc::ui::FiguresModel</name>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Giá trị so sánh</translation>
    </message>
</context>
<context>
    <name>kc::ui::FiguresPanel</name>
    <message>
        <source>%1 figures differ</source>
        <translation>%1 số liệu khác</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>%1 số liệu</translation>
    </message>
    <message>
        <source>Search a figure, marks are not needed</source>
        <translation>Tìm số liệu, không cần gõ dấu</translation>
    </message>
    <message>
        <source>Search a figure</source>
        <translation>Tìm số liệu</translation>
    </message>
    <message>
        <source>Figures of the report</source>
        <translation>Số liệu của báo cáo</translation>
    </message>
    <message>
        <source>1 figure differs</source>
        <translation>1 số liệu khác</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1 số liệu</translation>
    </message>
    <message>
        <source>Only figures that differ</source>
        <translation>Chỉ hiện số liệu khác nhau</translation>
    </message>
</context>
<context>
    <name>kc::ui::FilterBar</name>
    <message>
        <source>Search, marks are not needed (Ctrl+F)</source>
        <translation>Tìm kiếm, không cần gõ dấu (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Add a condition (Ctrl+Shift+F)</source>
        <translation>Thêm điều kiện (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Filters you saved</source>
        <translation>Các bộ lọc bạn đã lưu</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Bộ lọc đã lưu</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>Bỏ điều kiện này</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Bỏ: %1</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Lưu bộ lọc này…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Lưu bộ lọc</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Xóa bộ lọc</translation>
    </message>
</context>
<context>
    <name>kc::ui::FilterDialog</name>
    <message>
        <source>Add a condition</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Các giá trị</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>C&amp;olumn</source>
        <translation>&amp;Cột</translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation>&amp;So sánh</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Giá trị</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>là một trong</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>không thuộc</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>chứa</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>đúng bằng</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>Marks are not needed</source>
        <translation>Không cần gõ dấu</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>bằng</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>lớn hơn</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>nhỏ hơn</translation>
    </message>
    <message>
        <source>for example 300 triệu</source>
        <translation>ví dụ 300 triệu</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Đây không phải là số.</translation>
    </message>
</context>
<context>
    <name>kc::ui::FindingModel</name>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Note well</source>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>kc::ui::FirstRunWizard</name>
    <message>
        <source>Where the file lies</source>
        <translation>Nơi đặt tệp</translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs)</source>
        <translation>Tệp Khuyến Công (*.kcs)</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Tệp mới</translation>
    </message>
    <message>
        <source>Welcome to Khuyến Công</source>
        <translation>Chào mừng đến với Khuyến Công</translation>
    </message>
    <message>
        <source>All records of your office stand in one file. Choose how it begins.</source>
        <translation>Mọi hồ sơ của đơn vị nằm trong một tệp. Chọn cách bắt đầu.</translation>
    </message>
    <message>
        <source>Province and office</source>
        <translation>Địa phương và đơn vị</translation>
    </message>
    <message>
        <source>They stand at the head of every report.</source>
        <translation>Được ghi ở đầu mọi báo cáo.</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Quản trị viên đầu tiên</translation>
    </message>
    <message>
        <source>This person adds the others and gives them their roles.</source>
        <translation>Người này thêm những người khác và giao vai trò cho họ.</translation>
    </message>
    <message>
        <source>Put it where your office makes its copies.</source>
        <translation>Đặt tệp ở nơi đơn vị sao lưu dữ liệu.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>An &amp;empty file for my office</source>
        <translation>Tệp &amp;trống cho đơn vị của tôi</translation>
    </message>
    <message>
        <source>A &amp;simulated province to try the program</source>
        <translation>Dữ liệu &amp;mô phỏng để dùng thử</translation>
    </message>
    <message>
        <source>With the law, the norms and the places of today; you add people and records.</source>
        <translation>Có sẵn văn bản, mức hỗ trợ và địa bàn hiện hành; bạn thêm người và hồ sơ.</translation>
    </message>
    <message>
        <source>Hải Phòng after its merger with Hải Dương: about 150 establishments and 120 projects. Every page says that the data are simulated.</source>
        <translation>Hải Phòng sau khi hợp nhất với Hải Dương: khoảng 150 cơ sở và 120 đề án. Mọi trang đều ghi rõ là dữ liệu mô phỏng.</translation>
    </message>
    <message>
        <source>&amp;Province or city</source>
        <translation>&amp;Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>Đơ&amp;n vị</translation>
    </message>
    <message>
        <source>&amp;Superior organ</source>
        <translation>&amp;Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Written as they stand on your documents; capitals are made by the report.</source>
        <translation>Ghi như trên văn bản của đơn vị; báo cáo tự chuyển thành chữ in hoa.</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>&amp;Họ và tên</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Tên đăng &amp;nhập</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation>Nhập &amp;lại mật khẩu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>One file holds everything. Copies are made with File, Back up.</source>
        <translation>Một tệp chứa tất cả. Sao lưu bằng Tệp, Sao lưu.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Chọn…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Sign in as one of these people; their password is %1</source>
        <translation>Đăng nhập bằng một trong các tên sau; mật khẩu là %1</translation>
    </message>
    <message>
        <source>The simulated whole co&amp;untry over five years</source>
        <translation>Dữ &amp;liệu mô phỏng cả nước, giai đoạn 5 năm</translation>
    </message>
    <message>
        <source>Making the simulated data…</source>
        <translation>Đang tạo dữ liệu mô phỏng…</translation>
    </message>
    <message>
        <source>The simulated data are ready</source>
        <translation>Dữ liệu mô phỏng đã sẵn sàng</translation>
    </message>
    <message>
        <source>Every province, 2021-2025, with the sums that were published for the country: for the five-year summary.</source>
        <translation>Mọi tỉnh, thành phố, 2021-2025, tổng đúng bằng số liệu đã công bố của cả nước: để lập báo cáo tổng kết 5 năm.</translation>
    </message>
</context>
<context>
    <name>kc::ui::FollowUpPane</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>đã mở lại</translation>
    </message>
    <message>
        <source>locked: nothing can be dated in it</source>
        <translation>đang khóa: không ghi được việc của những ngày này</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Mở đề án</translation>
    </message>
    <message>
        <source>Open the establishment</source>
        <translation>Mở cơ sở</translation>
    </message>
    <message>
        <source>Open the programme</source>
        <translation>Mở chương trình</translation>
    </message>
</context>
<context>
    <name>kc::ui::FormProblems</name>
    <message>
        <source>1 problem to solve</source>
        <translation>1 lỗi cần xử lý</translation>
    </message>
    <message>
        <source>%1 problems to solve</source>
        <translation>%1 lỗi cần xử lý</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 cảnh báo</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 cảnh báo</translation>
    </message>
</context>
<context>
    <name>kc::ui::FormUndo</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Takes back the latest change (Ctrl+Z)</source>
        <translation>Bỏ thay đổi gần nhất (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Makes the change again (Ctrl+Shift+Z)</source>
        <translation>Thực hiện lại thay đổi (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>kc::ui::HelpWindow</name>
    <message>
        <source>User guide</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
</context>
<context>
    <name>kc::ui::ImportDialog</name>
    <message>
        <source>Import tables</source>
        <translation>Nhập bảng</translation>
    </message>
    <message>
        <source>&amp;Files (CSV or XLSX)</source>
        <translation>&amp;Tệp (CSV hoặc XLSX)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>T&amp;hêm…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Bỏ &amp;ra</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>Place &amp;codes as of</source>
        <translation>&amp;Mã địa bàn theo ngày</translation>
    </message>
    <message>
        <source>&amp;Leave out refused rows and import the rest</source>
        <translation>Bỏ &amp;qua dòng bị từ chối, nhập phần còn lại</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Dừng</translation>
    </message>
    <message>
        <source>&amp;Save refused rows…</source>
        <translation>&amp;Lưu dòng bị từ chối…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Nhập</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>By the name of each file or sheet</source>
        <translation>Theo tên tệp hoặc tên trang tính</translation>
    </message>
    <message>
        <source>only for codes that changed their meaning</source>
        <translation>chỉ cần cho mã đã đổi nghĩa</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Place codes as of</source>
        <translation>Mã địa bàn theo ngày</translation>
    </message>
    <message>
        <source>Tables of the files</source>
        <translation>Các bảng trong tệp</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Tệp cần nhập</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.xlsm);;All files (*)</source>
        <translation>Bảng (*.csv *.xlsx *.xlsm);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 refused rows</source>
        <translation>%1 mới, %2 sửa, %3 giữ nguyên, %4 dòng bị từ chối</translation>
    </message>
    <message>
        <source>Nothing is written yet. It would be: %1.</source>
        <translation>Chưa ghi gì. Sẽ là: %1.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Đã nhập: %1.</translation>
    </message>
    <message>
        <source>These files cannot be imported as they are. Correct them, or leave out the refused rows.</source>
        <translation>Chưa nhập được các tệp này. Hãy sửa tệp, hoặc bỏ qua các dòng bị từ chối.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Add files: each CSV file or each sheet of a workbook is a table. What would happen is shown before anything is written.</source>
        <translation>Hãy thêm tệp: mỗi tệp CSV hoặc mỗi trang tính là một bảng. Kết quả được cho xem trước khi ghi.</translation>
    </message>
    <message>
        <source>I have compared the amounts written in words (%1) with what was read</source>
        <translation>Tôi đã đối chiếu các số tiền viết bằng chữ (%1) với số đọc được</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>&amp;Kiểm tra lại</translation>
    </message>
    <message>
        <source>Confirm the amounts written in words first</source>
        <translation>Hãy xác nhận các số tiền viết bằng chữ trước</translation>
    </message>
    <message>
        <source>Folder for the refused rows</source>
        <translation>Thư mục lưu dòng bị từ chối</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Lưu dòng bị từ chối</translation>
    </message>
    <message>
        <source>The refused rows stand in:
%1</source>
        <translation>Dòng bị từ chối được ghi ở:
%1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Đang dừng</translation>
    </message>
</context>
<context>
    <name>kc::ui::ListPrint</name>
    <message>
        <source>SIMULATED DATA – NOT REAL FIGURES</source>
        <translation>DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>%1 records. Printed by %2 on %3.</source>
        <translation>%1 hồ sơ. Người in: %2, ngày %3.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Spreadsheet text (*.csv)</source>
        <translation>Bảng tính dạng văn bản (*.csv)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Không ghi được tệp %1.</translation>
    </message>
</context>
<context>
    <name>kc::ui::LockForm</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Đế&amp;n ngày</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Lock a period</source>
        <translation>Khóa kỳ</translation>
    </message>
    <message>
        <source>Nothing more can be dated in a locked period: no decision, no result, no money. Only reopening it with a reason allows that again.</source>
        <translation>Trong kỳ đã khóa không ghi thêm được gì: không quyết định, không kết quả, không kinh phí. Muốn ghi phải mở lại kỳ và nêu lý do.</translation>
    </message>
    <message>
        <source>for example: the report of the year was signed</source>
        <translation>ví dụ: đã ký báo cáo năm</translation>
    </message>
    <message>
        <source>Lock the period</source>
        <translation>Khóa kỳ</translation>
    </message>
</context>
<context>
    <name>kc::ui::MainWindow</name>
    <message>
        <source>Choose a record first.</source>
        <translation>Hãy chọn một hồ sơ trước.</translation>
    </message>
    <message>
        <source>Setting up, nobody is signed in</source>
        <translation>Đang thiết lập, chưa có người đăng nhập</translation>
    </message>
    <message>
        <source>Simulated data</source>
        <translation>Dữ liệu mô phỏng</translation>
    </message>
    <message>
        <source>SIMULATED DATA – NOT REAL FIGURES</source>
        <translation>DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Tệp này chỉ được mở để đọc.</translation>
    </message>
    <message>
        <source>This file is being set up. Add the first administrator under Users (Ctrl+Shift+U).</source>
        <translation>Tệp đang được thiết lập. Thêm quản trị viên đầu tiên ở mục Người dùng (Ctrl+Shift+U).</translation>
    </message>
    <message>
        <source>About Khuyến Công</source>
        <translation>Giới thiệu Khuyến Công</translation>
    </message>
    <message>
        <source>From the application to the conference report: industrial promotion projects of a province.

Free software under the GNU General Public License, version 3 or later. Icons: Breeze (KDE, LGPL). Fonts: Noto Sans (OFL), Tinos (Apache). Built with Qt %1 and SQLite.</source>
        <translation>Từ hồ sơ đăng ký đến báo cáo hội nghị: quản lý đề án khuyến công của một địa phương.

Phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 trở lên. Biểu tượng: Breeze (KDE, LGPL). Phông chữ: Noto Sans (OFL), Tinos (Apache). Xây dựng với Qt %1 và SQLite.</translation>
    </message>
    <message>
        <source>Back up the file</source>
        <translation>Sao lưu tệp</translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs)</source>
        <translation>Tệp Khuyến Công (*.kcs)</translation>
    </message>
    <message>
        <source>A checked copy stands at %1.</source>
        <translation>Bản sao đã được kiểm tra nằm tại %1.</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Thêm…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>Tệp &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sao lưu…</translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation>&amp;Xuất danh sách…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Xem t&amp;rước khi in…</translation>
    </message>
    <message>
        <source>&amp;Print the list…</source>
        <translation>&amp;In danh sách…</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>Đăng x&amp;uất</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Thoát</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Chép các dòng</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Tìm</translation>
    </message>
    <message>
        <source>&amp;Add a condition…</source>
        <translation>Thêm điều &amp;kiện…</translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation>&amp;Xóa bộ lọc</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>Hồ sơ &amp;sau</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>Hồ sơ t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Các &amp;cột…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Làm mới</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Giới thiệu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Tệp gần đâ&amp;y</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Hồ sơ</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ giú&amp;p</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Trang đầu</translation>
    </message>
    <message>
        <source>Establishments</source>
        <translation>Cơ sở CNNT</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Đề án</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>Dự toán</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Law and lists</source>
        <translation>Luật và danh mục</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>No establishment yet</source>
        <translation>Chưa có cơ sở nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter the first one, or bring a list in with the command line.</source>
        <translation>Nhấn Ctrl+N để nhập cơ sở đầu tiên, hoặc nhập cả danh sách bằng dòng lệnh.</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Chưa có đề án nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter a project.</source>
        <translation>Nhấn Ctrl+N để lập đề án.</translation>
    </message>
    <message>
        <source>No money allocated yet</source>
        <translation>Chưa giao dự toán</translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter a decision that allocates money. Without one no project can be approved.</source>
        <translation>Nhấn Ctrl+N để nhập quyết định giao dự toán. Chưa có dự toán thì chưa phê duyệt được đề án.</translation>
    </message>
    <message>
        <source>No user yet</source>
        <translation>Chưa có người dùng</translation>
    </message>
    <message>
        <source>Press Ctrl+N to add the first administrator; that ends the set-up.</source>
        <translation>Nhấn Ctrl+N để thêm quản trị viên đầu tiên và kết thúc thiết lập.</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Chưa có chương trình nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter the programme of these years.</source>
        <translation>Nhấn Ctrl+N để nhập chương trình của giai đoạn này.</translation>
    </message>
    <message>
        <source>No target yet</source>
        <translation>Chưa có mục tiêu nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to say what a programme is to reach.</source>
        <translation>Nhấn Ctrl+N để đặt mục tiêu cho một chương trình.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Chưa có kết quả nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to record what an approved project reached.</source>
        <translation>Nhấn Ctrl+N để ghi kết quả của một đề án đã phê duyệt.</translation>
    </message>
    <message>
        <source>No officer yet</source>
        <translation>Chưa có cán bộ nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter the people of the industrial promotion centre.</source>
        <translation>Nhấn Ctrl+N để nhập cán bộ của trung tâm khuyến công.</translation>
    </message>
    <message>
        <source>No yearly figures yet</source>
        <translation>Chưa có số liệu năm nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter what an establishment reported for a year.</source>
        <translation>Nhấn Ctrl+N để nhập số liệu một năm của một cơ sở.</translation>
    </message>
    <message>
        <source>No period was ever locked</source>
        <translation>Chưa khóa kỳ nào</translation>
    </message>
    <message>
        <source>Press Ctrl+N to lock a period whose report is signed.</source>
        <translation>Nhấn Ctrl+N để khóa kỳ đã ký báo cáo.</translation>
    </message>
    <message>
        <source>This period was reopened already.</source>
        <translation>Kỳ này đã được mở lại rồi.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>&amp;Import tables…</source>
        <translation>&amp;Nhập bảng…</translation>
    </message>
    <message>
        <source>Export &amp;tables…</source>
        <translation>Xuất &amp;bảng…</translation>
    </message>
</context>
<context>
    <name>kc::ui::MoneyChart</name>
    <message>
        <source>%1: allocated %2, asked %3, approved %4 đồng</source>
        <translation>%1: đã giao %2, đề nghị %3, được duyệt %4 đồng</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Đề nghị</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Được duyệt</translation>
    </message>
</context>
<context>
    <name>kc::ui::MoneyTable</name>
    <message>
        <source>Sum</source>
        <translation>Cộng</translation>
    </message>
</context>
<context>
    <name>kc::ui::NormPanel</name>
    <message>
        <source>%1 đồng</source>
        <translation>%1 đồng</translation>
    </message>
    <message>
        <source>Choose the content and the norm to see the ceiling of the support.</source>
        <translation>Chọn nội dung và mức hỗ trợ để xem mức tối đa.</translation>
    </message>
    <message>
        <source>Highest support by the national norm (guidance only)</source>
        <translation>Mức hỗ trợ tối đa theo quy định quốc gia (tham khảo)</translation>
    </message>
    <message>
        <source>Highest support</source>
        <translation>Mức hỗ trợ tối đa</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa biết</translation>
    </message>
    <message>
        <source>%1 of the eligible cost %2</source>
        <translation>%1 của chi phí được tính %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>tối đa %1</translation>
    </message>
    <message>
        <source>at most %1 per %2</source>
        <translation>tối đa %1 cho một %2</translation>
    </message>
    <message>
        <source> × %1</source>
        <translation> × %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Asked for %1: %2 above the ceiling</source>
        <translation>Đề nghị %1: vượt mức tối đa %2</translation>
    </message>
    <message>
        <source>Asked for %1, %2 of the ceiling; %3 below it</source>
        <translation>Đề nghị %1, bằng %2 mức tối đa; thấp hơn mức tối đa %3</translation>
    </message>
    <message>
        <source>in force %1 to %2</source>
        <translation>hiệu lực từ %1 đến %2</translation>
    </message>
    <message>
        <source>in force since %1</source>
        <translation>hiệu lực từ %1</translation>
    </message>
</context>
<context>
    <name>kc::ui::OfficerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Họ và tên</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>Đơn &amp;vị</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Chức vụ</translation>
    </message>
    <message>
        <source>Works f&amp;ull time in industrial promotion</source>
        <translation>Ch&amp;uyên trách làm công tác khuyến công</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>Đị&amp;a bàn</translation>
    </message>
    <message>
        <source>In post f&amp;rom</source>
        <translation>&amp;Từ ngày</translation>
    </message>
    <message>
        <source>In post &amp;to</source>
        <translation>Đế&amp;n ngày</translation>
    </message>
    <message>
        <source>Reason for the c&amp;hange</source>
        <translation>Lý do &amp;sửa</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Thêm cán bộ khuyến công</translation>
    </message>
    <message>
        <source>Edit officer</source>
        <translation>Sửa cán bộ khuyến công</translation>
    </message>
    <message>
        <source>A person who works in industrial promotion. Who leaves gets a last day and stays in the list for the years in post.</source>
        <translation>Người làm công tác khuyến công. Ai thôi việc thì ghi ngày cuối; tên vẫn ở trong danh sách cho những năm đã làm.</translation>
    </message>
    <message>
        <source>empty while in post</source>
        <translation>để trống khi còn công tác</translation>
    </message>
</context>
<context>
    <name>kc::ui::OptionEdit</name>
    <message>
        <source>Code or name</source>
        <translation>Mã hoặc tên</translation>
    </message>
    <message>
        <source>Tax code or name</source>
        <translation>Mã số thuế hoặc tên</translation>
    </message>
    <message>
        <source>Number, day or issuer</source>
        <translation>Số, ngày hoặc cơ quan ban hành</translation>
    </message>
</context>
<context>
    <name>kc::ui::OwnWordsEditor</name>
    <message>
        <source>Carried over from the report of %1. Read it, change what is no longer true, and keep it for this report.</source>
        <translation>Lời văn chuyển từ báo cáo %1. Hãy đọc lại, sửa chỗ không còn đúng rồi giữ cho báo cáo này.</translation>
    </message>
    <message>
        <source>&amp;Keep for this report</source>
        <translation>&amp;Giữ cho báo cáo này</translation>
    </message>
    <message>
        <source>This report has no words of the office&apos;s own.</source>
        <translation>Báo cáo này không có phần lời văn riêng.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>đã lưu</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Phần của báo cáo</translation>
    </message>
    <message>
        <source>Own words of the office</source>
        <translation>Lời văn của đơn vị</translation>
    </message>
    <message>
        <source>Stands in the report at this place; kept with it.</source>
        <translation>In ở vị trí này trong báo cáo và lưu cùng báo cáo.</translation>
    </message>
    <message>
        <source>&amp;Save the text</source>
        <translation>Lưu lời văn</translation>
    </message>
</context>
<context>
    <name>kc::ui::PaperEditor</name>
    <message>
        <source>not asked for</source>
        <translation>không yêu cầu</translation>
    </message>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>if it applies</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>Choose the content of promotion to see the papers it needs.</source>
        <translation>Chọn nội dung khuyến công để xem giấy tờ cần có.</translation>
    </message>
    <message>
        <source>The file is complete: all %1 required papers are here.</source>
        <translation>Hồ sơ đầy đủ: đã có đủ %1 giấy tờ bắt buộc.</translation>
    </message>
    <message>
        <source>%1 of %2 required papers are here.</source>
        <translation>Đã có %1 trên %2 giấy tờ bắt buộc.</translation>
    </message>
    <message>
        <source>Papers of the file</source>
        <translation>Giấy tờ của hồ sơ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>kc::ui::PasswordDialog</name>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New pass&amp;word</source>
        <translation>&amp;Mật khẩu mới</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>Nhập &amp;lại</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Mật khẩu mới của %1</translation>
    </message>
</context>
<context>
    <name>kc::ui::PasswordHint</name>
    <message>
        <source>At least 8 characters. A sentence of a few words is easy to remember and hard to guess.</source>
        <translation>Ít nhất 8 ký tự. Một câu vài từ thì dễ nhớ mà khó đoán.</translation>
    </message>
    <message>
        <source>Too short: at least 8 characters.</source>
        <translation>Quá ngắn: cần ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>The password must not be the login.</source>
        <translation>Mật khẩu không được trùng tên đăng nhập.</translation>
    </message>
    <message>
        <source>The two entries differ.</source>
        <translation>Hai lần nhập khác nhau.</translation>
    </message>
    <message>
        <source>Strong password.</source>
        <translation>Mật khẩu mạnh.</translation>
    </message>
    <message>
        <source>Acceptable. 14 characters or more are better.</source>
        <translation>Dùng được. Từ 14 ký tự trở lên thì tốt hơn.</translation>
    </message>
</context>
<context>
    <name>kc::ui::PlacePicker</name>
    <message>
        <source>(choose a province)</source>
        <translation>(chọn tỉnh, thành phố)</translation>
    </message>
    <message>
        <source>whole province</source>
        <translation>toàn tỉnh, thành phố</translation>
    </message>
    <message>
        <source>formerly %1, until %2</source>
        <translation>trước là %1, đến %2</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1 (đến %2)</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Commune, ward or special zone</source>
        <translation>Xã, phường hoặc đặc khu</translation>
    </message>
    <message>
        <source>Commune or ward</source>
        <translation>Xã, phường</translation>
    </message>
</context>
<context>
    <name>kc::ui::ProgrammeForm</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Mã</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Tê&amp;n chương trình</translation>
    </message>
    <message>
        <source>&amp;Fund</source>
        <translation>&amp;Quỹ</translation>
    </message>
    <message>
        <source>F&amp;rom year</source>
        <translation>&amp;Từ năm</translation>
    </message>
    <message>
        <source>&amp;To year</source>
        <translation>Đến năm</translation>
    </message>
    <message>
        <source>&amp;Province</source>
        <translation>Tỉn&amp;h, thành phố</translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation>&amp;Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Reason for the c&amp;hange</source>
        <translation>Lý do &amp;sửa</translation>
    </message>
    <message>
        <source>(the whole country)</source>
        <translation>(cả nước)</translation>
    </message>
    <message>
        <source>New programme</source>
        <translation>Chương trình mới</translation>
    </message>
    <message>
        <source>Edit programme</source>
        <translation>Sửa chương trình</translation>
    </message>
    <message>
        <source>A programme of several years with its own targets. Projects and reports are set against it.</source>
        <translation>Chương trình nhiều năm có mục tiêu riêng. Đề án và báo cáo được đối chiếu với chương trình.</translation>
    </message>
    <message>
        <source>for example CTKC-2026-2030</source>
        <translation>ví dụ CTKC-2026-2030</translation>
    </message>
    <message>
        <source>the decision that approved it</source>
        <translation>quyết định phê duyệt chương trình</translation>
    </message>
</context>
<context>
    <name>kc::ui::ProjectForm</name>
    <message>
        <source>&amp;Title of the project</source>
        <translation>&amp;Tên đề án</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>&amp;Mã</translation>
    </message>
    <message>
        <source>&amp;Fund</source>
        <translation>&amp;Quỹ</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Loại</translation>
    </message>
    <message>
        <source>Plan &amp;year</source>
        <translation>Năm kế h&amp;oạch</translation>
    </message>
    <message>
        <source>Pro&amp;gramme</source>
        <translation>Chươn&amp;g trình</translation>
    </message>
    <message>
        <source>&amp;Restore what was typed</source>
        <translation>Lấ&amp;y lại nội dung đã gõ</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>P&amp;arties</source>
        <translation>Các &amp;bên</translation>
    </message>
    <message>
        <source>&amp;Implementing unit</source>
        <translation>Đơn vị thực &amp;hiện</translation>
    </message>
    <message>
        <source>Coo&amp;perating unit</source>
        <translation>Đơn vị &amp;phối hợp</translation>
    </message>
    <message>
        <source>&amp;Beneficiaries and their shares (đồng)</source>
        <translation>Đơn vị thụ hưởng và phần của từng đơn &amp;vị (đồng)</translation>
    </message>
    <message>
        <source>Place and ti&amp;me</source>
        <translation>Đị&amp;a bàn, thời gian</translation>
    </message>
    <message>
        <source>&amp;Place of production</source>
        <translation>Địa bàn &amp;sản xuất</translation>
    </message>
    <message>
        <source>Place as &amp;it stood on</source>
        <translation>Địa bàn t&amp;heo ngày</translation>
    </message>
    <message>
        <source>Units and names of that day are offered; former names are found too.</source>
        <translation>Hiển thị đơn vị và tên gọi của ngày đó; tên cũ cũng tìm được.</translation>
    </message>
    <message>
        <source>Details of t&amp;he place</source>
        <translation>&amp;Chi tiết địa điểm</translation>
    </message>
    <message>
        <source>Village, cluster, address</source>
        <translation>Thôn, cụm công nghiệp, địa chỉ</translation>
    </message>
    <message>
        <source>M&amp;oney</source>
        <translation>&amp;Kinh phí</translation>
    </message>
    <message>
        <source>Money asked for, by source (đồng)</source>
        <translation>Kinh phí đề nghị theo nguồn (đồng)</translation>
    </message>
    <message>
        <source>Nat&amp;ional promotion fund</source>
        <translation>K&amp;huyến công quốc gia</translation>
    </message>
    <message>
        <source>Local &amp;promotion fund</source>
        <translation>Khuyến công địa &amp;phương</translation>
    </message>
    <message>
        <source>Counterpart capital</source>
        <translation>&amp;Vốn đối ứng</translation>
    </message>
    <message>
        <source>Ot&amp;her sources</source>
        <translation>Nguồn khác</translation>
    </message>
    <message>
        <source>Sum of the sources</source>
        <translation>Cộng các nguồn</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Take the sum as total</source>
        <translation>Lấy tổng các nguồn</translation>
    </message>
    <message>
        <source>Support in the total</source>
        <translation>Tỷ lệ hỗ trợ trong tổng</translation>
    </message>
    <message>
        <source>-</source>
        <translation>-</translation>
    </message>
    <message>
        <source>Support norm in force</source>
        <translation>Mức hỗ trợ đang hiệu lực</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Mức hỗ trợ</translation>
    </message>
    <message>
        <source>Times supported</source>
        <translation>&amp;Số lượng tính hỗ trợ</translation>
    </message>
    <message>
        <source>Goa&amp;ls</source>
        <translation>Mục tiê&amp;u</translation>
    </message>
    <message>
        <source>Necess&amp;ity and basis</source>
        <translation>&amp;Sự cần thiết và căn cứ</translation>
    </message>
    <message>
        <source>Effects: economic, social, en&amp;vironmental</source>
        <translation>&amp;Hiệu quả: kinh tế, xã hội, môi trường</translation>
    </message>
    <message>
        <source>&amp;Planned results</source>
        <translation>Kết quả dự kiến</translation>
    </message>
    <message>
        <source>Pap&amp;ers</source>
        <translation>G&amp;iấy tờ</translation>
    </message>
    <message>
        <source>&amp;Check the file</source>
        <translation>Kiểm t&amp;ra hồ sơ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save and s&amp;ubmit</source>
        <translation>Lưu và &amp;nộp</translation>
    </message>
    <message>
        <source>Kept for you at %1; not yet saved</source>
        <translation>Đã giữ tạm lúc %1; chưa lưu</translation>
    </message>
    <message>
        <source>(choose the content)</source>
        <translation>(chọn nội dung)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>(choose the content of promotion first)</source>
        <translation>(chọn nội dung khuyến công trước)</translation>
    </message>
    <message>
        <source>(no norm for this content)</source>
        <translation>(nội dung này không có mức hỗ trợ)</translation>
    </message>
    <message>
        <source>(choose a norm)</source>
        <translation>(chọn mức hỗ trợ)</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Đã lưu lúc %1</translation>
    </message>
    <message>
        <source>The file can be submitted</source>
        <translation>Hồ sơ có thể nộp</translation>
    </message>
    <message>
        <source>Unsaved project</source>
        <translation>Đề án chưa lưu</translation>
    </message>
    <message>
        <source>The project holds changes that are not saved.</source>
        <translation>Đề án có thay đổi chưa lưu.</translation>
    </message>
    <message>
        <source>What you typed until %1 was not saved. Bring it back?</source>
        <translation>Nội dung bạn gõ đến %1 chưa được lưu. Lấy lại?</translation>
    </message>
    <message>
        <source>What you typed until %1 was not saved, and the project was changed since. Bring it back?</source>
        <translation>Nội dung bạn gõ đến %1 chưa được lưu, và đề án đã thay đổi từ đó. Lấy lại?</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Lập đề án</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Đề án %1</translation>
    </message>
    <message>
        <source>given when saved</source>
        <translation>cấp khi lưu</translation>
    </message>
    <message>
        <source>Problems of the form</source>
        <translation>Lỗi của biểu mẫu</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Các phần của đề án</translation>
    </message>
    <message>
        <source>Saves the draft (Ctrl+S)</source>
        <translation>Lưu bản nháp (Ctrl+S)</translation>
    </message>
    <message>
        <source>Saves and submits the file (Ctrl+Enter)</source>
        <translation>Lưu và nộp hồ sơ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Shows what is missing before the file can be submitted (F9)</source>
        <translation>Cho biết còn thiếu gì trước khi nộp hồ sơ (F9)</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 ngày</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>Activity of promotio&amp;n</source>
        <translation>Nội &amp;dung khuyến công</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Total of the estimate (đồng)</source>
        <translation>Tổng dự toán (đồng)</translation>
    </message>
    <message>
        <source>Eligi&amp;ble cost (đồng)</source>
        <translation>&amp;Chi phí được tính hỗ trợ (đồng)</translation>
    </message>
</context>
<context>
    <name>kc::ui::ProjectPane</name>
    <message>
        <source>Choose a project to see it in full.</source>
        <translation>Chọn một đề án để xem đầy đủ.</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Các phần của đề án</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Kinh phí</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Quá trình</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Quỹ</translation>
    </message>
    <message>
        <source>Plan year</source>
        <translation>Năm kế hoạch</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Implementing unit</source>
        <translation>Đơn vị thực hiện</translation>
    </message>
    <message>
        <source>Cooperating unit</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>Ngày nộp</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Ngày phê duyệt</translation>
    </message>
    <message>
        <source>Beneficiaries (đồng)</source>
        <translation>Đơn vị thụ hưởng (đồng)</translation>
    </message>
    <message>
        <source>Establishment</source>
        <translation>Cơ sở</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>Đối ứng</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Necessity</source>
        <translation>Sự cần thiết</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Hiệu quả</translation>
    </message>
    <message>
        <source>Unit: đồng</source>
        <translation>Đơn vị tính: đồng</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Địa phương</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Cộng</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Theo hồ sơ</translation>
    </message>
    <message>
        <source>Total of the estimate</source>
        <translation>Tổng dự toán</translation>
    </message>
    <message>
        <source>Eligible cost</source>
        <translation>Chi phí được tính hỗ trợ</translation>
    </message>
    <message>
        <source>Times supported</source>
        <translation>Số lượng tính hỗ trợ</translation>
    </message>
    <message>
        <source>Entries of the ledger</source>
        <translation>Các bút toán</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>%1, reversed</source>
        <translation>%1, đảo</translation>
    </message>
    <message>
        <source>No appraisal sheet yet.</source>
        <translation>Chưa có phiếu thẩm định.</translation>
    </message>
    <message>
        <source>No longer valid: the file was returned or appraised again.</source>
        <translation>Không còn giá trị: hồ sơ đã trả lại hoặc thẩm định lại.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Lần</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Recommended support</source>
        <translation>Hỗ trợ kiến nghị</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Người nhập</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>%1 of %2 required papers are here.</source>
        <translation>Đã có %1 trên %2 giấy tờ bắt buộc.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>kc::ui::QuestionForm</name>
    <message>
        <source>&amp;Span</source>
        <translation>Gi&amp;ai đoạn</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>other years</source>
        <translation>các năm khác</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Cả nước</translation>
    </message>
    <message>
        <source>A region</source>
        <translation>Một khu vực</translation>
    </message>
    <message>
        <source>A province</source>
        <translation>Một tỉnh, thành phố</translation>
    </message>
    <message>
        <source>12 months (the whole year)</source>
        <translation>12 tháng (cả năm)</translation>
    </message>
    <message>
        <source>to another day</source>
        <translation>đến ngày khác</translation>
    </message>
    <message>
        <source>To &amp;year</source>
        <translation>Đến năm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To the end of</source>
        <translation>Đến hết n&amp;gày</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>Dữ liệu ghi đến ngày</translation>
    </message>
    <message>
        <source>Map of</source>
        <translation>Địa giới hành chính ngày</translation>
    </message>
    <message>
        <source>The day whose provinces the report counts by; empty: the period&apos;s last day. A day before 01/07/2025 shows the 63 old ones</source>
        <translation>Báo cáo tính theo các tỉnh của ngày này; để trống: ngày cuối kỳ. Ngày trước 01/07/2025 cho 63 tỉnh, thành phố cũ</translation>
    </message>
    <message>
        <source>What was recorded later is left out</source>
        <translation>Những gì ghi nhận sau ngày này không được tính</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 tháng</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 tháng</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>Từ năm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Regio&amp;n</source>
        <translation>Khu vự&amp;c</translation>
    </message>
    <message>
        <source>Provi&amp;nce</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Số tháng</translation>
    </message>
    <message>
        <source>empty: the last day of the period</source>
        <translation>để trống: ngày cuối kỳ</translation>
    </message>
</context>
<context>
    <name>kc::ui::ReasonForm</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>&amp;Number of the paper</source>
        <translation>&amp;Số văn bản</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>This needs an exception: give the reason and its legal basis. It is kept with the act and printed in the audit report.</source>
        <translation>Việc này cần ngoại lệ: ghi lý do và căn cứ pháp lý. Nội dung được lưu cùng thao tác và in trong báo cáo kiểm tra.</translation>
    </message>
    <message>
        <source>E&amp;xception</source>
        <translation>Ng&amp;oại lệ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The file goes to the reviewer. It can be changed again only when it is returned.</source>
        <translation>Hồ sơ chuyển đến người thẩm định. Chỉ sửa lại được khi hồ sơ bị trả lại.</translation>
    </message>
    <message>
        <source>The file goes back to the officer for completion. Appraisal sheets of this round become void but stay visible.</source>
        <translation>Hồ sơ trở lại cán bộ khuyến công để bổ sung. Phiếu thẩm định của lần này hết giá trị nhưng vẫn xem được.</translation>
    </message>
    <message>
        <source>The project is refused for good. The reason is kept and shown to everybody.</source>
        <translation>Đề án không được phê duyệt và khép lại. Lý do được lưu và mọi người đều xem được.</translation>
    </message>
    <message>
        <source>The file is taken back for good. To apply again, a new project is entered.</source>
        <translation>Hồ sơ được rút hẳn. Muốn đăng ký lại thì lập đề án mới.</translation>
    </message>
    <message>
        <source>The project is registered with the ministry for its appraisal.</source>
        <translation>Đề án được đăng ký với Bộ để thẩm định.</translation>
    </message>
</context>
<context>
    <name>kc::ui::RecordForm</name>
    <message>
        <source>Kept for you at %1; not yet saved</source>
        <translation>Đã giữ tạm lúc %1; chưa lưu</translation>
    </message>
    <message>
        <source>&amp;Restore what was typed</source>
        <translation>&amp;Lấy lại nội dung đã gõ</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>What you typed until %1 was not saved. Bring it back?</source>
        <translation>Nội dung bạn gõ đến %1 chưa được lưu. Lấy lại?</translation>
    </message>
    <message>
        <source>What you typed until %1 was not saved, and the record was changed since. Bring it back?</source>
        <translation>Nội dung bạn gõ đến %1 chưa được lưu, và bản ghi đã thay đổi từ đó. Lấy lại?</translation>
    </message>
    <message>
        <source>Save what you typed?</source>
        <translation>Lưu những gì đã nhập?</translation>
    </message>
</context>
<context>
    <name>kc::ui::RecordsDialog</name>
    <message>
        <source>Records behind the figure</source>
        <translation>Hồ sơ làm nên số liệu</translation>
    </message>
    <message>
        <source>No record stands behind this figure.</source>
        <translation>Không có bản ghi nào làm nên số liệu này.</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Đang đọc bản ghi…</translation>
    </message>
    <message>
        <source>%1: computed from %2</source>
        <translation>%1: tính từ %2</translation>
    </message>
    <message>
        <source>Sum of %1: %2</source>
        <translation>Tổng của %1: %2</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <translation>Đếm được: %1</translation>
    </message>
    <message>
        <source>%1, equal to the figure in the report</source>
        <translation>%1, khớp với số liệu trong báo cáo</translation>
    </message>
    <message>
        <source>%1; the report says %2. Records have changed since it was made, or the figure is no plain sum of them</source>
        <translation>%1; trong báo cáo là %2. Bản ghi đã thay đổi sau khi lập báo cáo, hoặc số liệu không phải tổng đơn thuần của chúng</translation>
    </message>
</context>
<context>
    <name>kc::ui::RegisterGroup</name>
    <message>
        <source>Lists</source>
        <translation>Danh mục</translation>
    </message>
</context>
<context>
    <name>kc::ui::RegisterView</name>
    <message>
        <source>The list cannot be read</source>
        <translation>Không đọc được danh sách</translation>
    </message>
    <message>
        <source>The file did not answer. Try again with F5.</source>
        <translation>Tệp không trả lời. Nhấn F5 để thử lại.</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Không có hồ sơ nào khớp bộ lọc</translation>
    </message>
    <message>
        <source>Take a condition away, or press Ctrl+Shift+L to clear the filter.</source>
        <translation>Bỏ bớt điều kiện, hoặc nhấn Ctrl+Shift+L để xóa bộ lọc.</translation>
    </message>
    <message>
        <source>This list is empty</source>
        <translation>Danh sách trống</translation>
    </message>
    <message>
        <source>As in the beginning</source>
        <translation>Như ban đầu</translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <translation>Số dòng: %1</translation>
    </message>
</context>
<context>
    <name>kc::ui::ReopenForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Reopen a period</source>
        <translation>Mở lại kỳ</translation>
    </message>
    <message>
        <source>The period from %1 to %2 is locked (%3). Reopening it is printed in the audit report with its reason.</source>
        <translation>Kỳ từ %1 đến %2 đang khóa (%3). Việc mở lại và lý do được in trong báo cáo kiểm tra.</translation>
    </message>
    <message>
        <source>Reopen the period</source>
        <translation>Mở lại kỳ</translation>
    </message>
</context>
<context>
    <name>kc::ui::ReportScreen</name>
    <message>
        <source>&amp;Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Po&amp;sition</source>
        <translation>&amp;Chức vụ</translation>
    </message>
    <message>
        <source>&amp;Make the report</source>
        <translation>&amp;Lập báo cáo</translation>
    </message>
    <message>
        <source>‹</source>
        <translation>‹</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Make the report first (F5)</source>
        <translation>Hãy lập báo cáo trước (F5)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>Đang lập báo cáo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Các trang báo cáo</translation>
    </message>
    <message>
        <source>Choose what to report on and make the report (F5). The pages appear here as they will be printed.</source>
        <translation>Chọn nội dung rồi lập báo cáo (F5). Các trang hiện ở đây đúng như khi in.</translation>
    </message>
    <message>
        <source>Makes the report anew (F5)</source>
        <translation>Lập lại báo cáo (F5)</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Trang trước (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Trang sau (Page Down)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Phóng to (Ctrl++)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Thu nhỏ (Ctrl+−)</translation>
    </message>
    <message>
        <source>As wide as the view (Ctrl+0)</source>
        <translation>Vừa bề rộng (Ctrl+0)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>What to report on</source>
        <translation>Nội dung báo cáo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>Lưu dạng &amp;khác</translation>
    </message>
    <message>
        <source>Si&amp;gn…</source>
        <translation>Ký (&amp;Y)…</translation>
    </message>
    <message>
        <source>Fig&amp;ures</source>
        <translation>Số liệ&amp;u</translation>
    </message>
    <message>
        <source>‹ ›</source>
        <translation>‹ ›</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>&amp;Workbook (.xlsx)…</source>
        <translation>&amp;Bảng tính (.xlsx)…</translation>
    </message>
    <message>
        <source>&amp;Text to be edited (.odt)…</source>
        <translation>&amp;Văn bản để sửa (.odt)…</translation>
    </message>
    <message>
        <source>Web &amp;page (.html)…</source>
        <translation>&amp;Trang web (.html)…</translation>
    </message>
    <message>
        <source>&amp;Figures (.json)…</source>
        <translation>&amp;Số liệu (.json)…</translation>
    </message>
    <message>
        <source>Every table as &amp;CSV, a folder (.csv)…</source>
        <translation>Mọi bảng dạng &amp;CSV, một thư mục (.csv)…</translation>
    </message>
    <message>
        <source>Reports of &amp;many provinces…</source>
        <translation>Báo cáo của &amp;nhiều tỉnh…</translation>
    </message>
    <message>
        <source>&amp;Signed reports…</source>
        <translation>Báo cáo đã &amp;ký…</translation>
    </message>
    <message>
        <source>Save this question under a name</source>
        <translation>Lưu yêu cầu báo cáo này theo tên</translation>
    </message>
    <message>
        <source>%1 files (*%2)</source>
        <translation>Tệp %1 (*%2)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Đang ghi tệp</translation>
    </message>
    <message>
        <source>Saved reports</source>
        <translation>Báo cáo đã lưu</translation>
    </message>
    <message>
        <source>Delete the saved report that is chosen</source>
        <translation>Xóa báo cáo đã lưu đang chọn</translation>
    </message>
    <message>
        <source>Pages of the report it is compared with</source>
        <translation>Các trang của báo cáo đối chiếu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>N&amp;gày</translation>
    </message>
    <message>
        <source>Show or hide what is asked</source>
        <translation>Hiện hoặc ẩn phần yêu cầu</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Phần yêu cầu</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Kết thúc so sánh</translation>
    </message>
    <message>
        <source>the whole country</source>
        <translation>cả nước</translation>
    </message>
    <message>
        <source>%1 · %2 · as known on %3 · map of %4</source>
        <translation>%1 · %2 · dữ liệu ghi đến %3 · địa giới %4</translation>
    </message>
    <message>
        <source>The report to compare with is being made</source>
        <translation>Đang lập báo cáo đối chiếu</translation>
    </message>
    <message>
        <source>Save the report&apos;s question</source>
        <translation>Lưu yêu cầu báo cáo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Delete the saved report</source>
        <translation>Xóa báo cáo đã lưu</translation>
    </message>
    <message>
        <source>“%1” will be taken from the list. No report is lost.</source>
        <translation>“%1” được bỏ khỏi danh sách. Không báo cáo nào bị mất.</translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation>Ký báo cáo</translation>
    </message>
    <message>
        <source>Report %1 of %2, signed by %3. Figures, words and pages are kept for ever as they are now; a later change of the records does not change them.</source>
        <translation>Báo cáo số %1 ngày %2, người ký %3. Số liệu, lời văn và các trang được giữ mãi như hiện nay; hồ sơ thay đổi về sau không làm thay đổi chúng.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Đã ký: %1</translation>
    </message>
    <message>
        <source>The report is being signed</source>
        <translation>Đang ký báo cáo</translation>
    </message>
    <message>
        <source>Signed as %1 of %2</source>
        <translation>Số %1, ký ngày %2</translation>
    </message>
    <message>
        <source>The signed report is being opened</source>
        <translation>Đang mở báo cáo đã ký</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>&amp;Báo cáo</translation>
    </message>
    <message>
        <source>O&amp;wn words</source>
        <translation>Lời vă&amp;n</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>&amp;Văn bản</translation>
    </message>
    <message>
        <source>On &amp;behalf of</source>
        <translation>Thẩm &amp;quyền ký</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Lưu P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>S&amp;o sánh…</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Mục khác</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa bề rộng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Every ta&amp;ble as CSV, one archive (.zip)…</source>
        <translation>Mọi bảng dạng CSV, một tệp &amp;nén (.zip)…</translation>
    </message>
    <message>
        <source>Page %1/%2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>Two maps stand beside each other: the report counts by the units of %1, this one by those of %2. One name may mean two territories.</source>
        <translation>Hai địa giới hành chính khác nhau: báo cáo tính theo đơn vị hành chính ngày %1, bản này theo ngày %2; cùng một tên có thể là hai địa bàn khác nhau.</translation>
    </message>
    <message>
        <source>The number was given before</source>
        <translation>Số văn bản đã dùng</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Ghi lý do</translation>
    </message>
    <message>
        <source>Why two papers share the number</source>
        <translation>Lý do hai văn bản cùng số</translation>
    </message>
    <message>
        <source>FOR THE DIRECTOR</source>
        <translation>KT. GIÁM ĐỐC</translation>
    </message>
</context>
<context>
    <name>kc::ui::ReportsPage</name>
    <message>
        <source>Signed as %1. The sums are those of the records as they stood then; the list shows these records as they are today.</source>
        <translation>Đã ký số %1. Tổng là của các hồ sơ như khi ký; danh sách hiện các hồ sơ ấy như hôm nay.</translation>
    </message>
</context>
<context>
    <name>kc::ui::ResultEditor</name>
    <message>
        <source>Add an indicator…</source>
        <translation>Thêm chỉ tiêu…</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>Thêm chỉ tiêu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Removes the chosen indicator (Delete)</source>
        <translation>Bỏ chỉ tiêu đang chọn (Delete)</translation>
    </message>
    <message>
        <source>Planned results</source>
        <translation>Kết quả dự kiến</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
</context>
<context>
    <name>kc::ui::ResultForm</name>
    <message>
        <source>&amp;Project</source>
        <translation>Đề á&amp;n</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>&amp;Chỉ tiêu</translation>
    </message>
    <message>
        <source>P&amp;lanned</source>
        <translation>&amp;Kế hoạch</translation>
    </message>
    <message>
        <source>&amp;Actual</source>
        <translation>&amp;Thực hiện</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>N&amp;gày</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Minh chứng</translation>
    </message>
    <message>
        <source>Reason for the c&amp;hange</source>
        <translation>Lý do &amp;sửa</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 ngày %2</translation>
    </message>
    <message>
        <source>Recorded so far: %1. Figures of several days add up; the same day again corrects.</source>
        <translation>Đã ghi: %1. Số của nhiều ngày được cộng lại; nhập lại cùng ngày là sửa.</translation>
    </message>
    <message>
        <source>New result</source>
        <translation>Ghi kết quả đề án</translation>
    </message>
    <message>
        <source>Edit result</source>
        <translation>Sửa kết quả đề án</translation>
    </message>
    <message>
        <source>What the project planned and what it reached by one indicator up to a day, with the evidence.</source>
        <translation>Kế hoạch và kết quả của đề án theo một chỉ tiêu, tính đến một ngày, kèm minh chứng.</translation>
    </message>
    <message>
        <source>Code or title of an approved project</source>
        <translation>Mã hoặc tên đề án đã phê duyệt</translation>
    </message>
    <message>
        <source>minutes of acceptance, invoice, list of participants …</source>
        <translation>biên bản nghiệm thu, hóa đơn, danh sách người tham gia …</translation>
    </message>
</context>
<context>
    <name>kc::ui::RowPane</name>
    <message>
        <source>This record is no longer there.</source>
        <translation>Hồ sơ này không còn nữa.</translation>
    </message>
    <message>
        <source>Validity and legal basis</source>
        <translation>Hiệu lực và căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>no end set</source>
        <translation>chưa xác định</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>chưa ghi</translation>
    </message>
</context>
<context>
    <name>kc::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Tên đăng &amp;nhập</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>&amp;Tệp khác…</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>You may try again now.</source>
        <translation>Bạn có thể thử lại.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Seconds to wait: %1.</source>
        <translation>Sai mật khẩu quá nhiều lần. Chờ thêm %1 giây.</translation>
    </message>
</context>
<context>
    <name>kc::ui::SignedDialog</name>
    <message>
        <source>&amp;Print again…</source>
        <translation>&amp;In lại…</translation>
    </message>
    <message>
        <source>Signed reports</source>
        <translation>Báo cáo đã ký</translation>
    </message>
    <message>
        <source>Pages as they were signed</source>
        <translation>Các trang như khi ký</translation>
    </message>
    <message>
        <source>Choose a signed report</source>
        <translation>Chọn một báo cáo đã ký</translation>
    </message>
    <message>
        <source>What would differ today</source>
        <translation>Hôm nay khác gì</translation>
    </message>
    <message>
        <source>Figure or record</source>
        <translation>Số liệu hoặc bản ghi</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Khi ký</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>As si&amp;gned</source>
        <translation>Khi &amp;ký</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>No report was signed yet. Make a report and choose “Sign”.</source>
        <translation>Chưa có báo cáo nào được ký. Hãy lập báo cáo rồi chọn “Ký”.</translation>
    </message>
    <message>
        <source>Signed as %1 of %2 by %3; kept as it was, checked by its seal.</source>
        <translation>Số %1, ký ngày %2, người ký %3; giữ nguyên như khi ký, đã kiểm tra dấu xác thực.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>The records of today are being compared</source>
        <translation>Đang so sánh với hồ sơ hôm nay</translation>
    </message>
    <message>
        <source>also computed otherwise by this program</source>
        <translation>phiên bản này cũng tính khác</translation>
    </message>
    <message>
        <source>Today the report would say the same.</source>
        <translation>Hôm nay báo cáo vẫn nói như vậy.</translation>
    </message>
    <message>
        <source>Values that would differ today: %1</source>
        <translation>Số giá trị hôm nay sẽ khác: %1</translation>
    </message>
    <message>
        <source>The pages as a &amp;web page (.html)…</source>
        <translation>Các trang dạng trang &amp;web (.html)…</translation>
    </message>
    <message>
        <source>The figures as a work&amp;book (.xlsx)…</source>
        <translation>Số liệu dạng &amp;bảng tính (.xlsx)…</translation>
    </message>
    <message>
        <source>The &amp;figures (.json)…</source>
        <translation>&amp;Số liệu (.json)…</translation>
    </message>
    <message>
        <source>Every &amp;table as CSV, one archive (.zip)…</source>
        <translation>Mọi bảng dạng CSV, một tệp &amp;nén (.zip)…</translation>
    </message>
    <message>
        <source>Every table as &amp;CSV, a folder (.csv)…</source>
        <translation>Mọi bảng dạng &amp;CSV, một thư mục (.csv)…</translation>
    </message>
    <message>
        <source>The &amp;pages (.pdf)…</source>
        <translation>Các &amp;trang (.pdf)…</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>Lưu P&amp;DF…</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>&amp;Lưu dạng khác</translation>
    </message>
    <message>
        <source>What would differ &amp;today</source>
        <translation>&amp;Hôm nay khác gì</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Dừn&amp;g</translation>
    </message>
    <message>
        <source>Toda&amp;y</source>
        <translation>Hôm na&amp;y</translation>
    </message>
    <message>
        <source>Given up: not every figure says yet through which records it differs.</source>
        <translation>Đã dừng: chưa liệt kê hết hồ sơ làm các số liệu khác đi.</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>Save the signed report</source>
        <translation>Lưu báo cáo đã ký</translation>
    </message>
    <message>
        <source>%1 files (*%2)</source>
        <translation>Tệp %1 (*%2)</translation>
    </message>
    <message>
        <source>Values that would differ today: %1. The records behind them are being listed.</source>
        <translation>Số liệu sẽ khác nếu lập hôm nay: %1. Đang liệt kê các hồ sơ làm khác đi.</translation>
    </message>
    <message>
        <source>Press “%1” to compare it with today&apos;s records.</source>
        <translation>Bấm «%1» để so với dữ liệu hôm nay.</translation>
    </message>
    <message>
        <source>No difference: today the report would say the same.</source>
        <translation>Không có khác biệt: lập hôm nay báo cáo vẫn như khi ký.</translation>
    </message>
</context>
<context>
    <name>kc::ui::StartPage</name>
    <message>
        <source>Hello, %1</source>
        <translation>Xin chào, %1</translation>
    </message>
    <message>
        <source>Money of the year %1 by source</source>
        <translation>Kinh phí năm %1 theo nguồn</translation>
    </message>
    <message>
        <source>Allocated by decisions, asked for by files under way, approved so far.</source>
        <translation>Đã giao theo quyết định, hồ sơ đang xử lý đề nghị và đã phê duyệt.</translation>
    </message>
    <message>
        <source>Waiting for me, oldest first</source>
        <translation>Chờ tôi xử lý, cũ nhất trước</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Không có việc nào chờ bạn.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Đề án</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>Ngày nộp</translation>
    </message>
    <message>
        <source>Support (đồng)</source>
        <translation>Hỗ trợ (đồng)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Year of the money shown</source>
        <translation>Năm của kinh phí đang hiện</translation>
    </message>
    <message>
        <source>No money was allocated, asked for or approved for this year yet. A decision that allocates money is entered under Allocations (Ctrl+Shift+A).</source>
        <translation>Năm này chưa có kinh phí được giao, xin hỗ trợ hay phê duyệt. Quyết định giao kinh phí được nhập ở khu vực Dự toán (Ctrl+Shift+A).</translation>
    </message>
    <message>
        <source>Days the law names next</source>
        <translation>Thời hạn sắp tới theo quy định</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Còn (ngày)</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>No text in force names a day.</source>
        <translation>Không có văn bản nào đang có hiệu lực định ngày.</translation>
    </message>
    <message>
        <source>Newest signed reports</source>
        <translation>Báo cáo ký gần đây</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>No report was signed yet. Make one under Reports and choose “Sign”.</source>
        <translation>Chưa ký báo cáo nào. Lập báo cáo ở mục Báo cáo rồi chọn “Ký”.</translation>
    </message>
</context>
<context>
    <name>kc::ui::StateChip</name>
    <message>
        <source>State: %1</source>
        <translation>Trạng thái: %1</translation>
    </message>
</context>
<context>
    <name>kc::ui::TargetForm</name>
    <message>
        <source>&amp;Programme</source>
        <translation>C&amp;hương trình</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>&amp;Chỉ tiêu</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Mục tiêu</translation>
    </message>
    <message>
        <source>Set &amp;by</source>
        <translation>&amp;Văn bản giao</translation>
    </message>
    <message>
        <source>So far the target is %1 (%2). Saving puts the new one in its place.</source>
        <translation>Mục tiêu đang có là %1 (%2). Lưu là thay bằng mục tiêu mới.</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>Sửa mục tiêu chương trình</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Đặt mục tiêu chương trình</translation>
    </message>
    <message>
        <source>There is no programme yet. Enter one first (Ctrl+Shift+G).</source>
        <translation>Chưa có chương trình nào. Hãy nhập chương trình trước (Ctrl+Shift+G).</translation>
    </message>
    <message>
        <source>What a programme is to reach by one indicator. Reports set results against it.</source>
        <translation>Mục tiêu của chương trình theo một chỉ tiêu. Báo cáo đối chiếu kết quả với mục tiêu này.</translation>
    </message>
    <message>
        <source>the decision or plan that sets it</source>
        <translation>quyết định hoặc kế hoạch giao chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>kc::ui::UserDialog</name>
    <message>
        <source>User</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Tên đăng &amp;nhập</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>&amp;Họ và tên</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Chức vụ</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>&amp;Vai trò</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>Phạ&amp;m vi</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Mật &amp;khẩu</translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation>Nhập &amp;lại mật khẩu</translation>
    </message>
    <message>
        <source>May sign &amp;in</source>
        <translation>Được đăn&amp;g nhập</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Thêm người dùng</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Sửa người dùng</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Mọi địa bàn</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Who entered or appraised a project does not approve it, whatever roles one person has.</source>
        <translation>Người đã nhập hoặc thẩm định một đề án thì không phê duyệt đề án đó, dù có nhiều vai trò.</translation>
    </message>
</context>
<context>
    <name>kc::ui::WelcomeDialog</name>
    <message>
        <source>Recent files</source>
        <translation>Tệp gần đây</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Chào mừng</translation>
    </message>
    <message>
        <source>Industrial promotion: from the application to the report.</source>
        <translation>Khuyến công: từ hồ sơ đăng ký đến báo cáo.</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>Tệp &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Mở &amp;tệp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs *.db);;All files (*)</source>
        <translation>Tệp Khuyến Công (*.kcs *.db);;Mọi tệp (*)</translation>
    </message>
</context>
</TS>
